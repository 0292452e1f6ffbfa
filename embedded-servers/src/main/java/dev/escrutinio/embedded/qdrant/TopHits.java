package dev.escrutinio.embedded.qdrant;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best hits up to a limit.
final class TopHits {

    private final long limit;
    private final Comparator<Hit> bestFirst;
    private final PriorityQueue<Hit> worstFirst;

    TopHits(long limit, boolean smallerIsBetter) {
        this.limit = limit;
        this.bestFirst = Hit.bestFirst(smallerIsBetter);
        this.worstFirst = new PriorityQueue<>(bestFirst.reversed());
    }

    /// Asked before the filter is, which costs more.
    boolean wouldTake(Hit hit) {
        return worstFirst.size() < limit || bestFirst.compare(hit, worstFirst.peek()) < 0;
    }

    void add(Hit hit) {
        worstFirst.add(hit);
        if (worstFirst.size() > limit) {
            worstFirst.poll();
        }
    }

    List<Hit> sorted() {
        return worstFirst.stream().sorted(bestFirst).toList();
    }
}
