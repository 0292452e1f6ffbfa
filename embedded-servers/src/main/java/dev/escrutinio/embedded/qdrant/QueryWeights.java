package dev.escrutinio.embedded.qdrant;

/// The weights of a sparse query by index, in a small open hash table that is asked millions of times.
final class QueryWeights {

    private static final int ROOM = 4;

    private final int[] keys;
    private final float[] weights;
    private final boolean[] used;

    QueryWeights(int[] indices, float[] values) {
        int capacity = Integer.highestOneBit(Math.max(1, indices.length) * ROOM) * 2;
        keys = new int[capacity];
        weights = new float[capacity];
        used = new boolean[capacity];
        for (int i = 0; i < indices.length; i++) {
            int slot = slot(indices[i]);
            used[slot] = true;
            keys[slot] = indices[i];
            weights[slot] = values[i];
        }
    }

    boolean holds(int index) {
        return used[slot(index)];
    }

    float of(int index) {
        return weights[slot(index)];
    }

    private int slot(int index) {
        int mask = keys.length - 1;
        int slot = IntCounts.spread(index) & mask;
        while (used[slot] && keys[slot] != index) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
