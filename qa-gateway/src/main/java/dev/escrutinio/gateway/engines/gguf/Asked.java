package dev.escrutinio.gateway.engines.gguf;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.gateway.engines.Prompt;
import org.jspecify.annotations.Nullable;

/// A line to the child: what it is to continue.
///
/// @param millis time that it may take
@JsonInclude(JsonInclude.Include.NON_NULL)
record Asked(long id, String system, String user, @Nullable String schema, int maxTokens, long millis) {
    static Asked of(long id, Prompt prompt) {
        return new Asked(
                id,
                prompt.instruction(),
                prompt.input(),
                prompt.schema(),
                prompt.maxTokens(),
                Math.max(1, prompt.limit().toMillis()));
    }
}
