package dev.escrutinio.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.index.deadletters.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dead letter as operators see it.
///
/// @param id `topic-partition@offset` of its origin
/// @param bytes length of the payload
/// @param payload the message itself, left out in lists
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(
        String id,
        String topic,
        int partition,
        long offset,
        String key,
        String reason,
        Instant at,
        int bytes,
        @Nullable Map<String, String> headers,
        @Nullable String payload) {

    static DeadLetterView brief(DeadLetter letter) {
        return of(letter, null, null);
    }

    static DeadLetterView whole(DeadLetter letter) {
        return of(letter, letter.headers(), text(letter.value()));
    }

    private static DeadLetterView of(
            DeadLetter letter, @Nullable Map<String, String> headers, @Nullable String payload) {
        return new DeadLetterView(
                letter.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                text(letter.key()),
                letter.reason(),
                letter.at(),
                letter.value().length,
                headers,
                payload);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
