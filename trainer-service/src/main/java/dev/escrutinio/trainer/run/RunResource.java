package dev.escrutinio.trainer.run;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The runs.
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RunResource {

    private static final int SHOWN = 50;
    private static final int DIGITS = 12;

    private final RunJournal journal;
    private final RunDesk desk;
    private final RunViews views;

    RunResource(RunJournal journal, RunDesk desk, RunViews views) {
        this.journal = journal;
        this.desk = desk;
        this.views = views;
    }

    @POST
    @TokenRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pide entrenar un modelo con un conjunto de datos y una receta")
    public Response order(@Nullable String body) {
        RunOrder order = RunDesk.read(body);
        String id = "run-" + UUID.randomUUID().toString().replace("-", "").substring(0, DIGITS);
        Run run = journal.request(order, desk.check(id, order));
        return Response.accepted(views.of(run))
                .location(URI.create("/api/v1/runs/" + run.id()))
                .build();
    }

    @GET
    @Operation(summary = "Las últimas ejecuciones, la más reciente primero")
    public List<RunView> recent() {
        return journal.recent(SHOWN).stream().map(views::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Una ejecución, cuánto lleva y cada cambio de su estado")
    public RunView one(@PathParam("id") String id) {
        return views.whole(found(journal.find(id)));
    }

    @POST
    @Path("/{id}/cancel")
    @TokenRequired
    @Operation(summary = "Termina una ejecución; sus puntos de control se quedan")
    public RunView cancel(@PathParam("id") String id) {
        Run run = found(journal.move(id, Steps::cancel));
        if (!(run.state() instanceof RunState.Cancelling || run.state() instanceof RunState.Cancelled)) {
            throw wrongState(run);
        }
        return views.of(run);
    }

    @POST
    @Path("/{id}/retry")
    @TokenRequired
    @Operation(summary = "Vuelve a intentar una ejecución fallida o terminada desde su último punto de control")
    public RunView retry(@PathParam("id") String id) {
        Run run = found(journal.retry(id));
        if (!(run.state() instanceof RunState.Waiting)) {
            throw wrongState(run);
        }
        return views.of(run);
    }

    private static ProblemException wrongState(Run run) {
        return new ProblemException(
                ProblemKind.WRONG_STATE,
                "La ejecución está en estado «" + run.state().id() + "» y no admite esa orden.");
    }

    static Run found(Optional<Run> run) {
        return run.orElseThrow(() -> new ProblemException(
                ProblemKind.NOT_FOUND,
                "No hay ninguna ejecución con ese identificador; la lista está en /api/v1/runs."));
    }
}
