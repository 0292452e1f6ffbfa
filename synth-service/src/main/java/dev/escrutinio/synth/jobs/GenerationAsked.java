package dev.escrutinio.synth.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.synth.model.Budget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of a request for a generation, before it is checked.
///
/// @param counts number of pairs by level and task
/// @param elections ids of the elections to ask about; all that are loaded if absent
/// @param typos how many of the questions have a typing error, 0 to 1
/// @param model language model that writes L3
/// @param budget most that the model may cost
record GenerationAsked(
        @JsonProperty(required = true) long seed,
        @Nullable Map<PairLevel, Map<PairTask, Long>> counts,
        @Nullable List<String> elections,
        @Nullable Double typos,
        @Nullable String model,
        @Nullable Budget budget) {}
