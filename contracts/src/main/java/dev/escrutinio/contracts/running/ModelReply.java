package dev.escrutinio.contracts.running;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A line of the process: a reply, a piece of one, or with the id 0 that the model is loaded.
///
/// @param reason why there is no reply, in Spanish
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelReply(
        long id, End end, @Nullable String text, @Nullable String reason) {
    /// How a reply ended.
    public enum End {
        @JsonProperty("whole")
        WHOLE,
        @JsonProperty("length")
        LENGTH,
        @JsonProperty("time")
        TIME,
        @JsonProperty("failed")
        FAILED,
        /// It goes on: this is the next piece of it.
        @JsonProperty("part")
        PART
    }

    public static ModelReply whole(long id, String text) {
        return new ModelReply(id, End.WHOLE, text, null);
    }

    public static ModelReply part(long id, String text) {
        return new ModelReply(id, End.PART, text, null);
    }

    public static ModelReply cut(long id, End end) {
        return new ModelReply(id, end, null, null);
    }

    public static ModelReply failed(long id, String reason) {
        return new ModelReply(id, End.FAILED, null, reason);
    }
}
