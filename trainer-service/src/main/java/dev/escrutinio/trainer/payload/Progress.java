package dev.escrutinio.trainer.payload;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How far a training came.
///
/// @param phase `preparing`, `training`, `evaluating` or `exporting`
/// @param step last step, 0 before the first one
/// @param of steps in all, 0 while they are not known
/// @param loss of that step
/// @param validationLoss the last one
/// @param etaSeconds left to the last step
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
        String phase,
        int step,
        int of,
        @Nullable Double loss,
        @Nullable Double validationLoss,
        @Nullable Double tokensPerSecond,
        @Nullable Double etaSeconds) {}
