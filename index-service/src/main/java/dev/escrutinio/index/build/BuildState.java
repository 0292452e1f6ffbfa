package dev.escrutinio.index.build;

import dev.escrutinio.index.store.Content;

/// How far a build came.
public sealed interface BuildState {

    /// It was asked for.
    record Requested() implements BuildState {}

    /// Its points are being written.
    record Building(long written, long total) implements BuildState {}

    /// Everything was written and is being checked.
    record Checking(Contents contents) implements BuildState {}

    /// The aliases point to it.
    record Live(Contents contents) implements BuildState {}

    /// A later build took its place.
    record Superseded(Contents contents) implements BuildState {}

    /// An operator went back from it to the build before.
    record Withdrawn(Contents contents) implements BuildState {}

    /// It came to nothing, and its collections are gone.
    record Failed(String reason) implements BuildState {}

    /// What both collections hold.
    record Contents(Content rows, Content vocabulary) {}
}
