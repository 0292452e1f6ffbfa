package dev.escrutinio.gateway.ask;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.plans.Told;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An answer as server-sent events: the figures first, then its sentences, then `done`.
final class AnswerEvents {
    private AnswerEvents() {}

    /// The events of an answer that comes in parts.
    ///
    /// @param answering gives the whole answer; tells before what is computed, where words are still to come
    static Multi<OutboundSseEvent> of(Function<Consumer<Answer>, Uni<Told>> answering, Sse sse) {
        return Multi.createFrom().emitter(events -> {
            AtomicBoolean told = new AtomicBoolean();
            Consumer<Answer> computed = answer -> {
                told.set(true);
                events.emit(event(sse, "figures", answer.withoutWords()));
            };
            answering
                    .apply(computed)
                    .subscribe()
                    .with(
                            whole -> {
                                Answer answer = whole.answer();
                                if (!told.get()) {
                                    computed.accept(answer);
                                }
                                sentences(answer.answer())
                                        .forEach(sentence ->
                                                events.emit(event(sse, "sentence", Map.of("text", sentence))));
                                events.emit(event(sse, "done", new Done(answer)));
                                events.complete();
                            },
                            events::fail);
        });
    }

    /// The end of an answer: what it is, and who put it into words.
    private record Done(
            String id,
            AnswerStatus status,
            String answeredBy,
            @Nullable String model) {
        Done(Answer answer) {
            this(answer.id(), answer.status(), answer.answeredBy(), answer.model());
        }
    }

    private static OutboundSseEvent event(Sse sse, String name, Object content) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, new String(Json.bytes(content), StandardCharsets.UTF_8))
                .build();
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
}
