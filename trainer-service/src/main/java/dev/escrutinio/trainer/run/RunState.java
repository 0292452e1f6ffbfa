package dev.escrutinio.trainer.run;

import dev.escrutinio.trainer.payload.Trouble;

/// Where a run stands.
sealed interface RunState {

    /// It waits for its turn, the first or another one.
    record Waiting() implements RunState {}

    /// It is to be started: decided, perhaps not done yet.
    record Starting() implements RunState {}

    /// It was started and cannot work yet.
    ///
    /// @param reason Spanish
    record Pending(String reason) implements RunState {}

    /// The payload works.
    record Running() implements RunState {}

    /// The payload is done; its result is checked, stored and judged.
    record Proving() implements RunState {}

    /// Somebody ended it; the payload is being stopped.
    record Cancelling() implements RunState {}

    /// Its version was announced.
    record Announced(String version) implements RunState {}

    /// It is done, and its gate or its recipe says that nothing is announced.
    ///
    /// @param reason Spanish
    record Kept(String reason) implements RunState {}

    /// It could not be done; it can be tried again once the cause is gone.
    record Failed(Trouble trouble) implements RunState {}

    /// Somebody ended it.
    record Cancelled() implements RunState {}

    /// Name on the wire and in the database.
    default String id() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Starting _ -> "starting";
            case Pending _ -> "pending";
            case Running _ -> "running";
            case Proving _ -> "proving";
            case Cancelling _ -> "cancelling";
            case Announced _ -> "announced";
            case Kept _ -> "kept";
            case Failed _ -> "failed";
            case Cancelled _ -> "cancelled";
        };
    }

    /// Whether nothing will happen to it any more unless somebody asks.
    default boolean atRest() {
        return switch (this) {
            case Waiting _, Starting _, Pending _, Running _, Proving _, Cancelling _ -> false;
            case Announced _, Kept _, Failed _, Cancelled _ -> true;
        };
    }

    /// Whether a payload may be there.
    default boolean launched() {
        return switch (this) {
            case Starting _, Pending _, Running _, Cancelling _ -> true;
            case Waiting _, Proving _, Announced _, Kept _, Failed _, Cancelled _ -> false;
        };
    }
}
