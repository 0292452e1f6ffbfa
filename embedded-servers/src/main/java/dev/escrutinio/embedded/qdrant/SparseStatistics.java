package dev.escrutinio.embedded.qdrant;

import java.util.HashMap;
import java.util.Map;

/// How many vectors of each sparse name there are, and how many of them hold each index: what IDF is made of.
///
/// As in Qdrant, deleted points still count until the collection is opened anew.
final class SparseStatistics {

    private final Map<Integer, Counts> byVector = new HashMap<>();

    void add(StoredPoint point) {
        point.forEachSparse((number, indices) -> count(number, indices, 1));
    }

    void remove(StoredPoint point) {
        point.forEachSparse((number, indices) -> count(number, indices, -1));
    }

    private void count(int number, int[] indices, int step) {
        if (indices.length > 0) {
            byVector.computeIfAbsent(number, _ -> new Counts()).count(indices, step);
        }
    }

    /// The weight of an index of the vectors with this number.
    float idf(int number, int index) {
        Counts counts = byVector.get(number);
        double all = counts == null ? 0 : counts.vectors;
        double holding = counts == null ? 0 : counts.holding.get(index);
        return (float) Math.log((all - holding + 0.5) / (holding + 0.5) + 1);
    }

    long indexedVectors() {
        return byVector.values().stream().mapToLong(counts -> counts.vectors).sum();
    }

    private static final class Counts {
        private final IntCounts holding = new IntCounts();
        private long vectors;

        private void count(int[] indices, int step) {
            vectors += step;
            for (int index : indices) {
                holding.add(index, step);
            }
        }
    }
}
