package dev.escrutinio.synth.jobs;

import java.util.Optional;

/// Which orders a generation takes in which state; empty where it takes none.
final class Steps {

    private Steps() {}

    static Optional<GenerationState> pause(GenerationState state) {
        return switch (state) {
            case GenerationState.Waiting _, GenerationState.Running _ -> Optional.of(new GenerationState.Paused());
            case GenerationState.Paused _,
                    GenerationState.Completed _,
                    GenerationState.Failed _,
                    GenerationState.Cancelled _ -> Optional.empty();
        };
    }

    static Optional<GenerationState> resume(GenerationState state) {
        return switch (state) {
            case GenerationState.Paused _, GenerationState.Failed _ -> Optional.of(new GenerationState.Waiting());
            case GenerationState.Waiting _,
                    GenerationState.Running _,
                    GenerationState.Completed _,
                    GenerationState.Cancelled _ -> Optional.empty();
        };
    }

    static Optional<GenerationState> cancel(GenerationState state) {
        return switch (state) {
            case GenerationState.Waiting _,
                    GenerationState.Running _,
                    GenerationState.Paused _,
                    GenerationState.Failed _ -> Optional.of(new GenerationState.Cancelled());
            case GenerationState.Completed _, GenerationState.Cancelled _ -> Optional.empty();
        };
    }
}
