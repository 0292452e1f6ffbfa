package dev.escrutinio.gateway.ask;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.edge.problems.Body;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.plans.Told;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Answers questions.
@Path("/api/v1/questions")
@Consumes(MediaType.APPLICATION_JSON)
public final class QuestionResource {
    private static final ObjectReader READER = Json.reader(QuestionAsked.class);

    private final Asking asking;

    QuestionResource(Asking asking) {
        this.asking = asking;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "Responde a una pregunta en español")
    @RequestBody(content = @Content(schema = @Schema(implementation = QuestionAsked.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    public Uni<byte[]> ask(byte @Nullable [] body) {
        return asking.answer(asking.read(asked(body))).map(Told::json);
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @Operation(summary = "Responde a una pregunta por partes: las cifras, cada frase en cuanto está comprobada, el fin")
    @RequestBody(content = @Content(schema = @Schema(implementation = QuestionAsked.class)))
    public Multi<OutboundSseEvent> askForEvents(byte @Nullable [] body, @Context Sse sse) {
        Asking.Read read = asking.read(asked(body));
        return AnswerEvents.of(parts -> asking.answerInParts(read, parts), sse);
    }

    private static QuestionAsked asked(byte @Nullable [] body) {
        return Body.read(body, READER, QuestionAsked.class);
    }
}
