package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a training ended: what a training job writes.
///
/// @param request SHA-256 over the request's dataset and recipe
/// @param resumedAt step of the checkpoint that the last start went on from
/// @param trainTokens tokens of the last start
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingResult(
        String run,
        TrainingOutcome outcome,
        @Nullable Cause cause,
        Instant startedAt,
        Instant finishedAt,
        @Nullable String request,
        @Nullable Long seed,
        @Nullable String dataset,
        @Nullable TrainedBase base,
        @Nullable Integer steps,
        @Nullable Integer resumedAt,
        @Nullable Integer trainPairs,
        @Nullable Long trainTokens,
        @Nullable Double trainTokensPerSecond,
        @Nullable Double trainLoss,
        @Nullable Double validationLoss,
        @Nullable String accelerator,
        @Nullable List<ResultFile> adapter,
        List<Export> exports,
        @Nullable Evaluation evaluation,
        Map<String, String> libraries) {
    public TrainingResult {
        adapter = adapter == null ? null : List.copyOf(adapter);
        exports = List.copyOf(exports);
        libraries = Map.copyOf(libraries);
    }
}
