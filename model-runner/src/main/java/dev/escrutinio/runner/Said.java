package dev.escrutinio.runner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A line of standard output: a reply, or with the id 0 that the model is loaded.
///
/// @param reason why there is no reply, in Spanish
@JsonInclude(JsonInclude.Include.NON_NULL)
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

    static Said whole(long id, String text) {
        return new Said(id, End.WHOLE, text, null);
    }

    static Said cut(long id, End end) {
        return new Said(id, end, null, null);
    }

    static Said failed(long id, String reason) {
        return new Said(id, End.FAILED, null, reason);
    }
}
