package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.store.PlaceCounts;

/// Votes by which parties are held against each other in a place.
final class Held {

    /// Nobody knows: it stood inside another one's candidacies, or there are no counts.
    static final long UNKNOWN = PlaceCounts.NONE;

    /// It did not stand, so that it lies behind whoever has votes.
    static final long ABSENT = -1;

    private Held() {}

    /// Whether two parties can be held against each other: at least one of them stood.
    static boolean comparable(long one, long other) {
        return one != UNKNOWN && other != UNKNOWN && (one != ABSENT || other != ABSENT);
    }

    /// Its votes: none of one that did not stand.
    static long votes(long held) {
        return Math.max(held, 0);
    }
}
