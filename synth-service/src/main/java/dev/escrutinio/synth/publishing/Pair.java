package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;

/// A pair as it is sent.
///
/// @param json its record, encoded
@SuppressWarnings("ArrayRecordComponent") // never compared, and a million of them need no copies
public record Pair(String id, byte[] json) {

    static Pair of(QuestionAnswerPairGenerated event) {
        return new Pair(event.id(), PairJson.encode(event));
    }
}
