package dev.escrutinio.embedded.qdrant;

import java.util.Comparator;

/// A point in an answer, with its score; points that were not scored have no version there.
record Hit(PointKey key, float score, boolean scored) {

    static Comparator<Hit> bestFirst(boolean smallerIsBetter) {
        Comparator<Hit> byScore = Comparator.comparingDouble(Hit::score);
        return (smallerIsBetter ? byScore : byScore.reversed()).thenComparing(Hit::key);
    }
}
