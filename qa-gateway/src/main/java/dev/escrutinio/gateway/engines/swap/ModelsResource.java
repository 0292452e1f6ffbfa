package dev.escrutinio.gateway.engines.swap;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.edge.wire.Json;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Tells which model version is current.
@Path("/api/v1/models")
public final class ModelsResource {
    private static final ObjectWriter WRITER = Json.writer(ModelsView.class);

    private final Board board;

    ModelsResource(Board board) {
        this.board = board;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            summary = "Versión actual del modelo, la que se está cargando, la última que ha fallado y las anteriores")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelsView.class)))
    public byte[] models() {
        return Json.bytes(WRITER, board.view());
    }
}
