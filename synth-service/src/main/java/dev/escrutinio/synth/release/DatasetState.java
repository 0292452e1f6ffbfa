package dev.escrutinio.synth.release;

import dev.escrutinio.contracts.events.DatasetReleased;

/// Where a dataset stands.
sealed interface DatasetState {

    /// It waits, or is being made; after a crash it is made again from the same pairs.
    record Waiting() implements DatasetState {}

    /// Its files are stored; it is still to be announced.
    record Stored(DatasetReleased released) implements DatasetState {}

    /// It is announced.
    record Completed(DatasetReleased released) implements DatasetState {}

    /// It cannot be made.
    record Failed(String reason) implements DatasetState {}

    /// Name on the wire and in the database.
    default String id() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Stored _ -> "stored";
            case Completed _ -> "completed";
            case Failed _ -> "failed";
        };
    }
}
