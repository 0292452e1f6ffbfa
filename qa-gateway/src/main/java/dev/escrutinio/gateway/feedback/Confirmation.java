package dev.escrutinio.gateway.feedback;

import dev.escrutinio.contracts.plan.Plan;
import org.jspecify.annotations.Nullable;

/// A model's proposal that somebody says was meant, with everything as it was offered.
///
/// @param question as it was asked
/// @param plan of the option
/// @param model of the answer
/// @param seal of the option
public record Confirmation(
        @Nullable String question,
        @Nullable Plan plan,
        @Nullable String model,
        @Nullable String seal) {}
