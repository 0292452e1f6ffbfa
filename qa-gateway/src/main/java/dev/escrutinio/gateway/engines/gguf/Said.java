package dev.escrutinio.gateway.engines.gguf;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A line of the child: a reply, or that the model is loaded (`id` 0).
///
/// @param text the reply, where it is whole
/// @param reason why there is none
record Said(
        long id, End end, @Nullable String text, @Nullable String reason) {
    /// How a reply ended.
    enum End {
        @JsonProperty("whole")
        WHOLE,
        @JsonProperty("length")
        LENGTH,
        @JsonProperty("time")
        TIME,
        @JsonProperty("failed")
        FAILED
    }
}
