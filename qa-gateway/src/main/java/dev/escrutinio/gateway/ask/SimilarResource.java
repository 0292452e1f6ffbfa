package dev.escrutinio.gateway.ask;

import dev.escrutinio.edge.wire.Json;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Solved questions like one: apart from its answer, which a look into the index would make wait.
@Path("/api/v1/questions/similar")
public final class SimilarResource {
    private final Asking asking;

    SimilarResource(Asking asking) {
        this.asking = asking;
    }

    /// Those that were found.
    ///
    /// @param similar best first, at most three; empty while the index is away
    public record Similar(List<String> similar) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "Preguntas parecidas que se saben responder")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Similar.class)))
    public Uni<byte[]> similar(@QueryParam("question") @Nullable String question) {
        return asking.similar(question).map(found -> Json.bytes(new Similar(found)));
    }
}
