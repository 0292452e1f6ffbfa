package dev.escrutinio.index.api;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.index.build.BuildWorker;
import dev.escrutinio.index.consumption.OffsetsUnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Replays of the facts' log into the index.
@Path("/api/v1/replays/index")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReplayResource {

    private final BuildWorker worker;
    private final ReplayProgress progress;

    ReplayResource(BuildWorker worker, ReplayProgress progress) {
        this.worker = worker;
        this.progress = progress;
    }

    @GET
    @Operation(summary = "Si se está releyendo el registro de Kafka, y hasta dónde ha llegado")
    public ReplayView now() {
        return answered(progress::now);
    }

    @POST
    @TokenRequired
    @Operation(summary = "Relee el registro de Kafka desde el principio y construye el índice de nuevo")
    public Response replay() {
        if (!answered(worker::replay)) {
            throw new ProblemException(ProblemKind.WRONG_STATE, "Todavía no hay ningún índice que rehacer.");
        }
        return Response.accepted(answered(progress::now)).build();
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (OffsetsUnavailableException e) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "Kafka no responde; vuelva a intentarlo en unos segundos.");
        }
    }
}
