package dev.escrutinio.trainer.run;

import java.util.Optional;

/// Which orders a run takes in which state; empty where it takes none.
final class Steps {

    private Steps() {}

    static Optional<RunState> cancel(RunState state) {
        return switch (state) {
            case RunState.Waiting _ -> Optional.of(new RunState.Cancelled());
            case RunState.Starting _, RunState.Pending _, RunState.Running _ -> Optional.of(new RunState.Cancelling());
            case RunState.Proving _,
                    RunState.Cancelling _,
                    RunState.Announced _,
                    RunState.Kept _,
                    RunState.Failed _,
                    RunState.Cancelled _ -> Optional.empty();
        };
    }

    static Optional<RunState> retry(RunState state) {
        return switch (state) {
            case RunState.Failed _, RunState.Cancelled _ -> Optional.of(new RunState.Waiting());
            case RunState.Waiting _,
                    RunState.Starting _,
                    RunState.Pending _,
                    RunState.Running _,
                    RunState.Proving _,
                    RunState.Cancelling _,
                    RunState.Announced _,
                    RunState.Kept _ -> Optional.empty();
        };
    }
}
