package dev.escrutinio.synth.confirmed;

import dev.escrutinio.edge.problems.Body;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.synth.publishing.SinkUnavailableException;
import dev.escrutinio.synth.source.CurrentKnowledge;
import dev.escrutinio.synth.source.Knowledge;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Takes feedback as the gateway gives it out.
@Path("/api/v1/confirmed-questions")
@TokenRequired
@RunOnVirtualThread
class ConfirmedResource {

    private static final int MOST_LINES = 500;
    private static final String LINES = "application/x-ndjson";

    private final CurrentKnowledge current;
    private final ConfirmedQuestions questions;

    ConfirmedResource(CurrentKnowledge current, ConfirmedQuestions questions) {
        this.current = current;
        this.questions = questions;
    }

    @POST
    @Consumes(LINES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hace pares de preguntas cuyo significado alguien ha confirmado o corregido",
            description = "Una opinión por línea, como las da GET /api/v1/feedback de qa-gateway; la respuesta dice"
                    + " qué ha sido de cada una. Enviarlas otra vez no cambia nada.")
    public Outcome take(byte @Nullable [] body) {
        List<String> lines = lines(body);
        Knowledge knowledge = current.ready().orElseThrow(ProblemException::notReady);
        try {
            return questions.take(knowledge, lines);
        } catch (SinkUnavailableException e) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "Kafka no guarda los pares ahora; envíe las líneas otra vez: lo que ya esté no se repite.");
        }
    }

    private static List<String> lines(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            throw invalid("El cuerpo está vacío; envíe una opinión por línea, en JSON (Content-Type: " + LINES + ").");
        }
        if (body.length > Body.MAX_BYTES) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE, "El cuerpo pasa de 64 KiB; repártalo en varias peticiones.");
        }
        List<String> lines;
        try {
            lines = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString()
                    .strip()
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemKind.MALFORMED_JSON, "El cuerpo no es texto en UTF-8.");
        }
        if (lines.isEmpty()) {
            throw invalid("El cuerpo no tiene ninguna línea.");
        }
        if (lines.size() > MOST_LINES) {
            throw invalid("El cuerpo tiene " + lines.size() + " líneas y el máximo es " + MOST_LINES
                    + "; repártalas en varias peticiones, las de una misma pregunta juntas.");
        }
        return lines;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemKind.INVALID_BODY, detail);
    }
}
