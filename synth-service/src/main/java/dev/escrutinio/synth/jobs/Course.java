package dev.escrutinio.synth.jobs;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The draws of an order, one after the other: all of L1, then L2, then L3. The tasks of one draw share its question.
final class Course {

    /// One draw.
    record Step(PairLevel level, long draw, List<PairTask> tasks) {}

    private record Stretch(PairLevel level, long from, long draws, Map<PairTask, Long> counts) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final long length;

    Course(GenerationOrder order) {
        long from = 0;
        for (PairLevel level : PairLevel.values()) {
            Map<PairTask, Long> counts = order.counts().getOrDefault(level, Map.of());
            long draws =
                    counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
            stretches.add(new Stretch(level, from, draws, counts));
            from += draws;
        }
        length = from;
    }

    /// Number of draws.
    long length() {
        return length;
    }

    Step at(long position) {
        Stretch stretch = stretches.stream()
                .filter(one -> position < one.from() + one.draws())
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException(position));
        long draw = position - stretch.from();
        List<PairTask> tasks = new ArrayList<>(PairTask.values().length);
        for (PairTask task : PairTask.values()) {
            if (draw < stretch.counts().getOrDefault(task, 0L)) {
                tasks.add(task);
            }
        }
        return new Step(stretch.level(), draw, tasks);
    }
}
