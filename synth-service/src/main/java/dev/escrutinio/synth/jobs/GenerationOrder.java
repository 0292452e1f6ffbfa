package dev.escrutinio.synth.jobs;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import java.util.List;
import java.util.Map;

/// What a generation makes: the same order on the same facts gives the same pairs.
///
/// @param counts number of pairs by level and task
/// @param elections ids of the elections to ask about
/// @param typos how many of the questions have a typing error, 0 to 1
record GenerationOrder(long seed, Map<PairLevel, Map<PairTask, Long>> counts, List<String> elections, double typos) {
    GenerationOrder {
        counts = Map.copyOf(counts);
        elections = List.copyOf(elections);
    }

    long pairs() {
        return counts.values().stream()
                .flatMap(tasks -> tasks.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
