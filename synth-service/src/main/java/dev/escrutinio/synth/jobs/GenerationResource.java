package dev.escrutinio.synth.jobs;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.synth.model.Budget;
import dev.escrutinio.synth.model.Narrators;
import dev.escrutinio.synth.source.CurrentKnowledge;
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

/// The generations.
@Path("/api/v1/generations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GenerationResource {

    private static final int SHOWN = 50;

    private final GenerationJournal journal;
    private final CurrentKnowledge current;
    private final Narrators narrators;

    GenerationResource(GenerationJournal journal, CurrentKnowledge current, Narrators narrators) {
        this.journal = journal;
        this.current = current;
        this.narrators = narrators;
    }

    @POST
    @TokenRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pide generar pares de pregunta y respuesta")
    public Response order(@Nullable String body) {
        GenerationAsked asked = OrderDesk.read(body);
        Facts facts = current.ready().orElseThrow(ProblemException::notReady).facts();
        Generation generation =
                journal.request(OrderDesk.check(asked, facts, new ModelDesk(narrators)), facts.version());
        return Response.accepted(view(generation))
                .location(URI.create("/api/v1/generations/" + generation.id()))
                .build();
    }

    @GET
    @Operation(summary = "Las últimas generaciones, la más reciente primero")
    public List<GenerationView> recent() {
        return journal.recent(SHOWN).stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Una generación y cuánto lleva")
    public GenerationView one(@PathParam("id") String id) {
        return view(found(journal.find(uuid(id))));
    }

    @POST
    @Path("/{id}/pause")
    @TokenRequired
    @Operation(summary = "Detiene una generación, que se puede reanudar")
    public GenerationView pause(@PathParam("id") String id) {
        return moved(id, "paused", Steps::pause);
    }

    @POST
    @Path("/{id}/resume")
    @TokenRequired
    @Operation(
            summary = "Reanuda una generación detenida o fallida donde se quedó",
            description = "Con {\"budget\": …} cambia antes el presupuesto de su modelo.")
    public GenerationView resume(@PathParam("id") String id, @Nullable String body) {
        if (body != null && !body.isBlank()) {
            Budget budget = OrderDesk.readBudget(body);
            found(journal.find(uuid(id)));
            journal.grant(uuid(id), budget);
        }
        return moved(id, "waiting", Steps::resume);
    }

    @POST
    @Path("/{id}/cancel")
    @TokenRequired
    @Operation(summary = "Termina una generación; lo publicado se queda")
    public GenerationView cancel(@PathParam("id") String id) {
        return moved(id, "cancelled", Steps::cancel);
    }

    private GenerationView moved(
            String id, String wanted, java.util.function.Function<GenerationState, Optional<GenerationState>> step) {
        Generation generation = found(journal.move(uuid(id), step));
        if (!generation.state().id().equals(wanted)) {
            throw new ProblemException(
                    ProblemKind.WRONG_STATE,
                    "La generación está en estado «" + generation.state().id() + "» y no admite esa orden.");
        }
        return view(generation);
    }

    private GenerationView view(Generation generation) {
        return GenerationView.of(generation, narrators);
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static Generation found(Optional<Generation> generation) {
        return generation.orElseThrow(GenerationResource::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "No hay ninguna generación con ese identificador; vea la lista en /api/v1/generations.");
    }
}
