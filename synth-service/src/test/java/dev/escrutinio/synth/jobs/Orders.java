package dev.escrutinio.synth.jobs;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Orders on the demo facts.
final class Orders {

    private Orders() {}

    /// So many pairs of each level and task.
    static GenerationOrder each(long seed, long count) {
        Map<PairLevel, Map<PairTask, Long>> counts = new EnumMap<>(PairLevel.class);
        for (PairLevel level : PairLevel.values()) {
            counts.put(
                    level, Map.of(PairTask.ANSWER, count, PairTask.PLAN, count / 2, PairTask.CLOSED_BOOK, count / 4));
        }
        return new GenerationOrder(seed, counts, List.of("2019-04", "2019-11"), 0.1);
    }
}
