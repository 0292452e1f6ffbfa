package dev.escrutinio.embedded.qdrant;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best hits up to a limit.
final class TopHits {

    private final long limit;
    private final Comparator<Hit> bestFirst;
    private final PriorityQueue<Hit> worstFirst;
    private final boolean smallerIsBetter;
    private float worst;

    TopHits(long limit, boolean smallerIsBetter) {
        this.limit = limit;
        this.smallerIsBetter = smallerIsBetter;
        this.worst = smallerIsBetter ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
        this.bestFirst = Hit.bestFirst(smallerIsBetter);
        this.worstFirst = new PriorityQueue<>(bestFirst.reversed());
    }

    /// Asked first for every point, since everything else about a hit costs more.
    boolean mightTake(float score) {
        return smallerIsBetter ? score <= worst : score >= worst;
    }

    boolean wouldTake(Hit hit) {
        return worstFirst.size() < limit || bestFirst.compare(hit, worstFirst.peek()) < 0;
    }

    void add(Hit hit) {
        worstFirst.add(hit);
        if (worstFirst.size() > limit) {
            worstFirst.poll();
        }
        if (worstFirst.size() == limit) {
            worst = worstFirst.peek().score();
        }
    }

    List<Hit> sorted() {
        return worstFirst.stream().sorted(bestFirst).toList();
    }
}
