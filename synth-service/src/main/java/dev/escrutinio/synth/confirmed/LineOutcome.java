package dev.escrutinio.synth.confirmed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one line.
///
/// @param line its number, from 1
/// @param sequence where the gateway keeps it, if the line told
/// @param reason why it was refused, in Spanish
/// @param note what else there is to say of it, in Spanish
/// @param pairs ids of its pairs in `qa.pairs.v1`
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineOutcome(
        int line,
        @Nullable Long sequence,
        Status status,
        @Nullable String question,
        @Nullable String reason,
        @Nullable String note,
        List<String> pairs) {
    LineOutcome {
        pairs = List.copyOf(pairs);
    }

    static LineOutcome refused(Line line, String reason) {
        return new LineOutcome(
                line.number(), line.sequence(), Status.REFUSED, line.question(), reason, null, List.of());
    }

    /// What can become of a line.
    enum Status {
        /// Its pairs are new.
        @JsonProperty("kept")
        KEPT,
        /// Its pairs were there already.
        @JsonProperty("known")
        KNOWN,
        /// It makes no pair.
        @JsonProperty("refused")
        REFUSED
    }
}
