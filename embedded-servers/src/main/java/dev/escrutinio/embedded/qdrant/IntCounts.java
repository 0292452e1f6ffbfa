package dev.escrutinio.embedded.qdrant;

/// Counts by integer in two plain arrays: there are millions of them to make at a start.
final class IntCounts {

    private static final int FIRST_CAPACITY = 1024;

    private int[] keys = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private boolean[] used = new boolean[FIRST_CAPACITY];
    private int size;

    void add(int key, int step) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (!used[slot]) {
            used[slot] = true;
            keys[slot] = key;
            size++;
        }
        counts[slot] += step;
    }

    int get(int key) {
        return counts[slot(key)];
    }

    /// The slot that holds the key, or the free one where it belongs.
    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = spread(key) & mask;
        while (used[slot] && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    static int spread(int key) {
        int mixed = key * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        boolean[] oldUsed = used;
        keys = new int[oldKeys.length * 2];
        counts = new int[keys.length];
        used = new boolean[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                add(oldKeys[i], oldCounts[i]);
            }
        }
    }
}
