package dev.escrutinio.gateway.ask;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.edge.wire.Json;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer as server-sent events: the figures first, then its sentences, then `done`.
final class AnswerEvents {
    private AnswerEvents() {}

    static byte[] of(Answer answer) {
        StringBuilder events = new StringBuilder();
        event(events, "figures", withoutText(answer));
        sentences(answer.answer()).forEach(sentence -> event(events, "sentence", Map.of("text", sentence)));
        event(events, "done", Map.of("id", answer.id(), "status", answer.status()));
        return events.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder events, String name, Object content) {
        String json = new String(Json.bytes(content), StandardCharsets.UTF_8);
        events.append("event: ").append(name).append("\ndata: ").append(json).append("\n\n");
    }

    private static List<String> sentences(@Nullable String text) {
        List<String> sentences = new ArrayList<>();
        if (text != null) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of("es"));
            breaks.setText(text);
            for (int from = breaks.first(), to = breaks.next();
                    to != BreakIterator.DONE;
                    from = to, to = breaks.next()) {
                sentences.add(text.substring(from, to).strip());
            }
        }
        return sentences;
    }

    private static Answer withoutText(Answer answer) {
        return new Answer(
                answer.id(),
                answer.status(),
                answer.question(),
                answer.interpretation(),
                null,
                answer.figures(),
                answer.plan(),
                answer.options(),
                answer.unanswered(),
                answer.reason(),
                answer.notes(),
                answer.sources(),
                answer.table(),
                answer.chart(),
                answer.answeredBy(),
                answer.model(),
                answer.demo(),
                answer.factsVersion(),
                answer.links(),
                answer.conversation());
    }
}
