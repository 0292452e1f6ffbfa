package dev.escrutinio.index.api;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.index.build.BuildJournal;
import dev.escrutinio.index.build.BuildWorker;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The builds of the index.
@Path("/api/v1/index/builds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BuildResource {

    private static final int SHOWN = 50;

    private final BuildJournal journal;
    private final BuildWorker worker;

    BuildResource(BuildJournal journal, BuildWorker worker) {
        this.journal = journal;
        this.worker = worker;
    }

    @GET
    @Operation(summary = "Las últimas construcciones del índice, la más reciente primero")
    public List<BuildView> recent() {
        return journal.recent(SHOWN).stream().map(BuildView::of).toList();
    }

    @POST
    @TokenRequired
    @Operation(summary = "Construye de nuevo el índice de los datos actuales")
    public Response rebuild() {
        if (!worker.orderAnew()) {
            throw new ProblemException(ProblemKind.WRONG_STATE, "Todavía no hay datos completos que indexar.");
        }
        return Response.accepted(Map.of("status", "requested")).build();
    }
}
