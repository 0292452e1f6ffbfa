package dev.escrutinio.index.api;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.index.questions.QuestionJournal;
import dev.escrutinio.index.release.DatasetReplay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Replays of the announced datasets into the solved questions.
@Path("/api/v1/replays/questions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class QuestionReplayResource {

    private final DatasetReplay replay;
    private final QuestionJournal journal;

    QuestionReplayResource(DatasetReplay replay, QuestionJournal journal) {
        this.replay = replay;
        this.journal = journal;
    }

    @GET
    @Operation(summary = "Si se están releyendo los conjuntos de datos anunciados")
    public QuestionReplayView now() {
        return QuestionReplayView.of(replay.pending(), journal.newest());
    }

    @POST
    @TokenRequired
    @Operation(summary = "Relee los conjuntos de datos anunciados y rehace las preguntas resueltas")
    public Response again() {
        if (journal.live().isEmpty()) {
            throw new ProblemException(ProblemKind.WRONG_STATE, "Todavía no hay preguntas resueltas que rehacer.");
        }
        if (!replay.replay()) {
            throw new ProblemException(
                    ProblemKind.WRONG_STATE,
                    "Este index-service aún no lee qa.datasets.v1; repítalo en unos segundos.");
        }
        return Response.accepted(now()).build();
    }
}
