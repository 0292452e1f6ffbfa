package dev.escrutinio.gateway.engines;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a model is told, in the form that it was trained on; the engine puts it into the model's chat template.
///
/// @param schema JSON Schema that the reply has to satisfy, where the engine can hold it to one
/// @param maxTokens longest reply; one that reaches it is not whole
/// @param limit time for the whole reply, waiting included
public record Prompt(
        String instruction, String input, @Nullable String schema, int maxTokens, Duration limit) {}
