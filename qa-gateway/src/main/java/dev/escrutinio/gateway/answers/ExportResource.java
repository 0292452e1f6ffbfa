package dev.escrutinio.gateway.answers;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Gives the figures of kept answers to other programs.
@Path("/api/v1/exports")
@RunOnVirtualThread
public final class ExportResource {
    private final Keeping keeping;

    ExportResource(Keeping keeping) {
        this.keeping = keeping;
    }

    @GET
    @Path("/answers/{id}.csv")
    @Operation(summary = "Las cifras de una respuesta guardada, en CSV")
    @APIResponse(responseCode = "200")
    public Response csv(@PathParam("id") String id) {
        String sheet = FigureSheet.of(keeping.answer(id));
        return Response.ok(sheet.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"escrutinio-" + id + ".csv\"")
                .build();
    }
}
