package dev.escrutinio.trainer.run;

import dev.escrutinio.contracts.training.Cause;
import dev.escrutinio.contracts.training.TrainingOutcome;
import dev.escrutinio.contracts.training.TrainingResult;
import dev.escrutinio.trainer.launch.LaunchState;
import dev.escrutinio.trainer.payload.Trouble;
import java.util.Optional;

/// What follows from how a start ended.
///
/// @param result what this start wrote, if it came so far
/// @param failures starts in a row that ended early without a step more than the one before, this one included
/// @param most how many of them a run may have
record Ending(Optional<TrainingResult> result, int failures, int most) {

    private static final int BAD_REQUEST = 2;

    /// The next state: it is proven, tried again or given up.
    RunState after(LaunchState end) {
        return switch (end) {
            case LaunchState.Pending pending -> new RunState.Pending(pending.reason());
            case LaunchState.Running _ -> new RunState.Running();
            case LaunchState.Succeeded _ -> succeeded();
            case LaunchState.Failed failed ->
                failed.exitCode().orElse(0) == BAD_REQUEST ? refused(failed.reason()) : endedEarly(failed.reason());
            // its exit code is lost, what it wrote is not
            case LaunchState.Gone _ ->
                is(TrainingOutcome.SUCCEEDED)
                        ? new RunState.Proving()
                        : endedEarly("El proceso desapareció sin dejar un código de salida.");
        };
    }

    private RunState succeeded() {
        return is(TrainingOutcome.SUCCEEDED)
                ? new RunState.Proving()
                : new RunState.Failed(Trouble.invalidResult("acabó bien, pero result.json no lo dice."));
    }

    private RunState refused(String reason) {
        return new RunState.Failed(cause().map(Trouble::of).orElseGet(() -> Trouble.invalidResult(reason)));
    }

    private RunState endedEarly(String reason) {
        if (cause().filter(cause -> !cause.retry()).isPresent()) {
            return refused(reason);
        }
        return failures < most
                ? new RunState.Waiting()
                : new RunState.Failed(cause().filter(_ -> !is(TrainingOutcome.INTERRUPTED))
                        .map(Trouble::of)
                        .orElseGet(() -> Trouble.unexplained(reason, failures)));
    }

    private Optional<Cause> cause() {
        return result.map(TrainingResult::cause);
    }

    private boolean is(TrainingOutcome outcome) {
        return result.filter(one -> one.outcome() == outcome).isPresent();
    }
}
