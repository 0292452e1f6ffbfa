package dev.escrutinio.index.build;

import java.time.Instant;

/// What the worker is doing, for health checks.
public sealed interface WorkerState {

    /// Nothing to do.
    record Idle() implements WorkerState {}

    /// Another process holds the lease.
    record Standby() implements WorkerState {}

    /// A build is under way.
    record Working(String factsVersion) implements WorkerState {}

    /// The last build did not pass its check; it is not repeated by itself.
    record Rejected(String reason, Instant since) implements WorkerState {}

    /// The last attempt failed; there will be another.
    record Troubled(String reason, Instant since) implements WorkerState {}
}
