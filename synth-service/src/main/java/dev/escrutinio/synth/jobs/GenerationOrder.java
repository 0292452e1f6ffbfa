package dev.escrutinio.synth.jobs;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.synth.model.Budget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a generation makes: the same order on the same facts gives the same pairs.
///
/// @param counts number of pairs by level and task
/// @param elections ids of the elections to ask about
/// @param typos how many of the questions have a typing error, 0 to 1
/// @param model language model that writes L3, if one does: then the same pairs come of the same answers
/// @param budget most that it may cost; present with a model
record GenerationOrder(
        long seed,
        Map<PairLevel, Map<PairTask, Long>> counts,
        List<String> elections,
        double typos,
        @Nullable String model,
        @Nullable Budget budget) {
    GenerationOrder {
        counts = Map.copyOf(counts);
        elections = List.copyOf(elections);
    }

    GenerationOrder(long seed, Map<PairLevel, Map<PairTask, Long>> counts, List<String> elections, double typos) {
        this(seed, counts, elections, typos, null, null);
    }

    GenerationOrder within(Budget other) {
        return new GenerationOrder(seed, counts, elections, typos, model, other);
    }

    long pairs() {
        return counts.values().stream()
                .flatMap(tasks -> tasks.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
