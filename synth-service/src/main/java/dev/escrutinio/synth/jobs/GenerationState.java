package dev.escrutinio.synth.jobs;

/// Where a generation stands.
sealed interface GenerationState {

    /// It waits for its turn.
    record Waiting() implements GenerationState {}

    /// It is being made; after a crash it goes on from its last checkpoint.
    record Running() implements GenerationState {}

    /// Somebody stopped it; it can go on.
    record Paused() implements GenerationState {}

    /// Every pair is stored.
    record Completed() implements GenerationState {}

    /// It could not go on; it can be resumed once the cause is gone.
    record Failed(String reason) implements GenerationState {}

    /// Somebody ended it; what is stored stays.
    record Cancelled() implements GenerationState {}

    /// Name on the wire and in the database.
    default String id() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Running _ -> "running";
            case Paused _ -> "paused";
            case Completed _ -> "completed";
            case Failed _ -> "failed";
            case Cancelled _ -> "cancelled";
        };
    }

    /// Whether nothing will happen to it any more unless somebody asks.
    default boolean atRest() {
        return switch (this) {
            case Waiting _, Running _ -> false;
            case Paused _, Completed _, Failed _, Cancelled _ -> true;
        };
    }
}
