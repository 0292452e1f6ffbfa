package dev.escrutinio.index.build;

/// What became of a wish to go back.
public sealed interface RollbackOutcome {

    /// The build before is live again.
    record Done(Build live) implements RollbackOutcome {}

    /// There is no build before, or its collections are gone.
    record NothingKept() implements RollbackOutcome {}

    /// A build is under way.
    record Busy() implements RollbackOutcome {}

    /// Another process holds the lease.
    record Elsewhere() implements RollbackOutcome {}
}
