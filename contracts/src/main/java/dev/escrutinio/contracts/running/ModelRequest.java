package dev.escrutinio.contracts.running;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A line to the process: what is to be continued.
///
/// @param schema JSON Schema that the reply has to satisfy
/// @param maxTokens longest reply
/// @param millis time that it may take
/// @param parts whether the reply is told piece by piece before it is told whole
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelRequest(
        long id, String system, String user, @Nullable String schema, int maxTokens, long millis, boolean parts) {}
