package dev.escrutinio.index.api;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.index.build.BuildWorker;
import dev.escrutinio.index.build.RollbackOutcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The way back to the index before.
@Path("/api/v1/rollbacks/index")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RollbackResource {

    private final BuildWorker worker;

    RollbackResource(BuildWorker worker) {
        this.worker = worker;
    }

    @POST
    @TokenRequired
    @Operation(summary = "Vuelve al índice anterior, que se conserva, y lo anuncia; repetirlo deshace la vuelta")
    public BuildView rollBack() {
        return switch (worker.rollBack()) {
            case RollbackOutcome.Done done -> BuildView.of(done.live());
            case RollbackOutcome.NothingKept _ -> throw refused("No se conserva ningún índice anterior.");
            case RollbackOutcome.Busy _ -> throw refused("Se está construyendo un índice; repítalo cuando termine.");
            case RollbackOutcome.Elsewhere _ ->
                throw refused("Otra réplica de index-service es la que construye; pídaselo a ella.");
        };
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(ProblemKind.WRONG_STATE, reason);
    }
}
