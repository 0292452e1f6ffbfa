package dev.escrutinio.gateway.feedback;

import dev.escrutinio.contracts.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody says a question meant.
///
/// @param question as it was asked
/// @param plan what it meant: the option that was chosen, or what the correction led to
/// @param rejected what it did not mean, of a correction
/// @param model version of the model that proposed the plan
public record FeedbackGiven(
        @Nullable String question,
        @Nullable Plan plan,

        @Schema(description = "Lo que se ofreció y no era, si es una corrección («no, la provincia»)") @Nullable
        Plan rejected,

        @Nullable String model) {}
