package dev.escrutinio.synth.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/// What a model wrote, taken apart.
sealed interface Letter {

    /// A question and its answer.
    record Written(String question, String text) implements Letter {}

    /// It will not.
    record Refused() implements Letter {}

    /// It stops in the middle.
    record Cut() implements Letter {}

    /// It is not what was asked for.
    record Garbage() implements Letter {}

    /// Reads a reply; what a model wraps around its JSON is left out.
    static Letter of(Reply reply) {
        return switch (reply.finish()) {
            case WITHHELD -> new Refused();
            case CUT -> new Cut();
            case WHOLE -> Format.read(reply.text());
        };
    }

    /// How models write.
    final class Format {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final Pattern REFUSAL = Pattern.compile(
                "(?i)^\\W*(lo siento|lamento|no puedo|no me es posible|i'?m sorry|i can'?t|i cannot|as an ai)\\b.*",
                Pattern.DOTALL);

        private Format() {}

        private static Letter read(String text) {
            int from = text.indexOf('{');
            int to = text.lastIndexOf('}');
            if (from < 0 || to < from) {
                return REFUSAL.matcher(text).matches() ? new Refused() : new Garbage();
            }
            try {
                JsonNode json = JSON.readTree(text.substring(from, to + 1));
                String question = json.path("pregunta").asText("").strip();
                String answer = json.path("respuesta").asText("").strip();
                return question.isEmpty() || answer.isEmpty() ? new Garbage() : new Written(question, answer);
            } catch (JsonProcessingException e) {
                return new Garbage();
            }
        }
    }
}
