package dev.escrutinio.gateway.engines.swap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.running.RunningModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a version has to do before it becomes current: reply in time, and write plans if its gate was about plans.
final class Canary {
    private static final ObjectReader PLANS = Json.reader(Plan.class);
    private static final ObjectReader TREES = Json.reader(JsonNode.class);
    private static final String INSTRUCTION =
            "Escribe en JSON el plan que responde a la pregunta, con los lugares, partidos y elecciones tal como los"
                    + " nombra la pregunta y solo con medidas del vocabulario. Si no se puede responder, di por qué.";
    private static final String VOCABULARY =
            "\nVocabulario:\n- turnout: participación\n- vote_share: porcentaje de voto\n- votes: votos\n";
    private static final List<String> QUESTIONS = List.of(
            "¿Cuántos votos tuvo el PSOE en Torrelavega en abril de 2019?",
            "Participación en Medina del Campo en noviembre de 2019");
    private static final int A_FEW_WORDS = 8;
    private static final int A_PLAN = 300;

    private final Duration limit;

    /// @param limit time for each prompt
    Canary(Duration limit) {
        this.limit = limit;
    }

    /// Why the version must not become current, in Spanish.
    Optional<String> fault(RunningModel model, Gate gate) {
        return gate == Gate.PLAN_ACCURACY
                ? QUESTIONS.stream()
                        .flatMap(question -> plan(model, question).stream())
                        .findFirst()
                : words(model);
    }

    /// A version that was only proven technically may say anything, as long as it says something in time.
    private Optional<String> words(RunningModel model) {
        try {
            model.complete(prompt(QUESTIONS.getFirst(), A_FEW_WORDS));
            return Optional.empty();
        } catch (EngineException e) {
            return e.reason() == EngineException.Cause.TOO_LONG ? Optional.empty() : Optional.of(unanswered(e));
        }
    }

    private Optional<String> plan(RunningModel model, String question) {
        try {
            return isPlan(model.complete(prompt(question, A_PLAN)))
                    ? Optional.empty()
                    : Optional.of("no escribe un plan válido a una pregunta de prueba");
        } catch (EngineException e) {
            return Optional.of(unanswered(e));
        }
    }

    private static String unanswered(EngineException e) {
        return switch (e.reason()) {
            case TIMEOUT -> "no contesta a tiempo a una pregunta de prueba";
            case TOO_LONG -> "no termina de contestar a una pregunta de prueba";
            case BUSY, FAILED -> "falla con una pregunta de prueba: " + e.getMessage();
        };
    }

    /// A plan in the question's words, or a refusal.
    static boolean isPlan(String reply) {
        try {
            JsonNode tree = TREES.readTree(reply);
            if (tree.path("type").asText().equals("refusal")) {
                return tree.path("reason").isTextual();
            }
            PLANS.readValue(reply);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private Prompt prompt(String question, int tokens) {
        return new Prompt(INSTRUCTION, "Pregunta: " + question + VOCABULARY, null, tokens, limit);
    }
}
