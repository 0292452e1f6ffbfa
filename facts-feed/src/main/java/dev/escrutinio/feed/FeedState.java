package dev.escrutinio.feed;

import dev.escrutinio.facts.store.Facts;
import java.time.Instant;
import java.util.Optional;

/// What a feed has and what it is doing. Reasons are in Spanish: users read them.
public sealed interface FeedState {

    /// The facts to work with, if there are any.
    default Optional<Facts> facts() {
        return switch (this) {
            case Live live -> Optional.of(live.current());
            case Stale stale -> Optional.of(stale.previous());
            case Reading _, Empty _, Failed _ -> Optional.empty();
        };
    }

    /// The topics are being read for the first time.
    ///
    /// @param read offsets read
    /// @param total offsets to read
    record Reading(long read, long total) implements FeedState {}

    /// Everything was read and no load holds.
    record Empty(Offsets offsets) implements FeedState {}

    /// The facts of all current loads are here.
    record Live(Facts current, Offsets offsets) implements FeedState {}

    /// Facts from before are here; something newer could not be read yet.
    record Stale(Facts previous, String reason, Instant since) implements FeedState {}

    /// There are no facts, for a reason that may pass: the feed keeps trying.
    record Failed(String reason, Instant since) implements FeedState {}
}
