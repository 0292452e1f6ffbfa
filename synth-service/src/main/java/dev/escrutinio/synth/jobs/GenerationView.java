package dev.escrutinio.synth.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.synth.model.Budget;
import dev.escrutinio.synth.model.Narrators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A generation as people see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record GenerationView(
        UUID id,
        String state,
        @Nullable String reason,
        long seed,
        Map<PairLevel, Map<PairTask, Long>> counts,
        List<String> elections,
        double typos,
        String factsVersion,
        String generatorVersion,
        long draws,
        long drawsTotal,
        long pairs,
        long pairsTotal,
        Map<String, Long> rejected,
        @Nullable String model,
        @Nullable Budget budget,
        double costEuros,
        Instant requestedAt,
        Instant changedAt) {

    static GenerationView of(Generation generation, Narrators narrators) {
        GenerationOrder order = generation.order();
        Progress progress = generation.progress();
        return new GenerationView(
                generation.id(),
                generation.state().id(),
                generation.state() instanceof GenerationState.Failed failed ? failed.reason() : null,
                order.seed(),
                new TreeMap<>(order.counts()),
                order.elections(),
                order.typos(),
                generation.factsVersion(),
                generation.generatorVersion(),
                progress.draws(),
                new Course(order).length(),
                progress.pairs(),
                order.pairs(),
                new TreeMap<>(progress.rejected()),
                order.model(),
                order.budget(),
                order.model() == null ? 0 : narrators.euros(generation.id()),
                generation.requestedAt(),
                generation.changedAt());
    }
}
