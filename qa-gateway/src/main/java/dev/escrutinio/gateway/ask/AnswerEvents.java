package dev.escrutinio.gateway.ask;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.plans.Told;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An answer as server-sent events: the figures first, then its sentences as each is certain, then `done`.
final class AnswerEvents implements Parts {
    private final MultiEmitter<? super OutboundSseEvent> events;
    private final Sse sse;
    private final StringBuilder text = new StringBuilder();
    private boolean computed;

    private AnswerEvents(MultiEmitter<? super OutboundSseEvent> events, Sse sse) {
        this.events = events;
        this.sse = sse;
    }

    /// The events of an answer that comes in parts. It is made to its end even if nobody listens any more.
    ///
    /// @param answering gives the whole answer; tells before what is certain
    static Multi<OutboundSseEvent> of(Function<Parts, Uni<Told>> answering, Sse sse) {
        return Multi.createFrom().emitter(events -> {
            AnswerEvents parts = new AnswerEvents(events, sse);
            answering
                    .apply(parts)
                    .invoke(whole -> parts.end(whole.answer()))
                    .subscribe()
                    .with(_ -> {}, events::fail);
        });
    }

    @Override
    public void computed(Answer answer) {
        computed = true;
        emit("figures", answer.withoutWords());
    }

    @Override
    public void sentence(String sentence) {
        text.append(text.isEmpty() ? "" : " ").append(sentence);
        emit("sentence", Map.of("text", sentence));
    }

    private void end(Answer answer) {
        if (!computed) {
            computed(answer);
        }
        String whole = answer.answer() == null ? "" : answer.answer();
        if (!whole.startsWith(text.toString())) {
            throw new IllegalStateException("what was told is no beginning of the answer " + answer.id());
        }
        sentences(whole.substring(text.length())).forEach(this::sentence);
        emit("done", new Done(answer));
        events.complete();
    }

    private void emit(String name, Object content) {
        events.emit(event(sse, name, content));
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

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of("es"));
        breaks.setText(text);
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            sentences.add(text.substring(from, to).strip());
        }
        sentences.removeIf(String::isEmpty);
        return sentences;
    }
}
