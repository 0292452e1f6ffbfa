package dev.escrutinio.benchmarks;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// How requests ended, and how long each took. Thread-safe.
final class Tally {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double WHOLE = 100;

    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Long> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();

    void answered(long nanos) {
        answered.add(nanos);
    }

    void refused(long nanos) {
        refused.add(nanos);
    }

    void failed() {
        failed.incrementAndGet();
    }

    int asked() {
        return answered() + refused() + failed.get();
    }

    int answered() {
        return answered.size();
    }

    int refused() {
        return refused.size();
    }

    int failures() {
        return failed.get();
    }

    double answeredMillis(int percent) {
        return millis(answered, percent);
    }

    double refusedMillis(int percent) {
        return millis(refused, percent);
    }

    private static double millis(Queue<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        int at = (int) Math.ceil(sorted.length * percent / WHOLE) - 1;
        return sorted.length == 0 ? 0 : sorted[at] / NANOS_PER_MILLI;
    }
}
