package dev.escrutinio.index.deadletters;

/// What became of a retry.
public sealed interface Retry {

    /// It was published again.
    ///
    /// @param offset where, in the partition it came from
    record Published(long offset) implements Retry {}

    /// There is a newer message under its key; publishing it again would undo that one.
    record Superseded() implements Retry {}
}
