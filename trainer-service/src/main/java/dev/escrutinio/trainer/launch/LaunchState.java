package dev.escrutinio.trainer.launch;

import java.util.OptionalInt;

/// Where a launch stands.
public sealed interface LaunchState {

    /// It is there, but cannot run yet.
    ///
    /// @param reason Spanish, e.g. that no GPU is free
    record Pending(String reason) implements LaunchState {}

    /// The payload runs.
    record Running() implements LaunchState {}

    /// The payload ended with exit code 0.
    record Succeeded() implements LaunchState {}

    /// The payload ended otherwise.
    ///
    /// @param exitCode 2: the same request fails again, 75: start it again; empty if it did not end by itself
    /// @param reason Spanish: what the launcher knows of it
    record Failed(OptionalInt exitCode, String reason) implements LaunchState {}

    /// It was started, does not run, and nothing tells how it ended.
    record Gone() implements LaunchState {}
}
