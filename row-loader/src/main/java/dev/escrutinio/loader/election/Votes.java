package dev.escrutinio.loader.election;

import java.util.Arrays;

/// Votes by candidacy index; a few dozen entries, so a scan beats hashing.
public final class Votes {

    private int[] candidacies = new int[8];
    private int[] counts = new int[8];
    private int size;

    /// Adds votes; a candidacy with 0 votes is remembered too.
    public void add(int candidacy, int votes) {
        int at = find(candidacy);
        if (at < 0) {
            at = append(candidacy);
        }
        counts[at] += votes;
    }

    public void addAll(Votes other) {
        for (int i = 0; i < other.size; i++) {
            add(other.candidacies[i], other.counts[i]);
        }
    }

    public int of(int candidacy) {
        int at = find(candidacy);
        return at < 0 ? 0 : counts[at];
    }

    public boolean has(int candidacy) {
        return find(candidacy) >= 0;
    }

    public int total() {
        int total = 0;
        for (int i = 0; i < size; i++) {
            total += counts[i];
        }
        return total;
    }

    /// Candidacy indices, in the order of their first appearance.
    public int[] candidacies() {
        return Arrays.copyOf(candidacies, size);
    }

    private int find(int candidacy) {
        for (int i = 0; i < size; i++) {
            if (candidacies[i] == candidacy) {
                return i;
            }
        }
        return -1;
    }

    private int append(int candidacy) {
        if (size == candidacies.length) {
            candidacies = Arrays.copyOf(candidacies, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        candidacies[size] = candidacy;
        return size++;
    }
}
