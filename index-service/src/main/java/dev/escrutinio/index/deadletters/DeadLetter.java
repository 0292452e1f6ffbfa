package dev.escrutinio.index.deadletters;

import java.time.Instant;
import java.util.Map;

/// A message that a service could not take, with the reason.
///
/// @param topic where it was published
/// @param reason what the service said
/// @param headers its own ones, without those of the dead letter
/// @param at when it was put aside
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        byte[] key,
        byte[] value,
        String reason,
        Map<String, String> headers,
        Instant at) {

    public DeadLetter {
        headers = Map.copyOf(headers);
    }

    /// Its place of origin, which names it.
    public String id() {
        return topic + "-" + partition + "@" + offset;
    }
}
