package dev.escrutinio.synth.model;

import org.jspecify.annotations.Nullable;

/// Most that the model may cost in one generation; at least one of both is given.
///
/// @param euros in money
/// @param tokens read and written together
public record Budget(@Nullable Double euros, @Nullable Long tokens) {

    boolean covers(Spending spending) {
        return (euros == null || spending.micros() <= euros * Spending.MICROS)
                && (tokens == null || spending.tokens() <= tokens);
    }
}
