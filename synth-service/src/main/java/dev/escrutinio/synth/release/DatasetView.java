package dev.escrutinio.synth.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dataset as people see it.
///
/// @param progress what is being done, while it is made
/// @param problem why it could not be made, as problem details
/// @param released what was announced
@JsonInclude(JsonInclude.Include.NON_NULL)
record DatasetView(
        UUID id,
        String state,
        String name,
        int size,
        Map<PairLevel, Integer> mix,
        Map<SplitName, Integer> split,
        long seed,
        List<DatasetFormat> formats,
        String factsVersion,
        DatasetProgress.@Nullable Step progress,
        @Nullable Problem problem,
        @Nullable JsonNode released,
        Instant requestedAt,
        Instant changedAt) {

    /// Problem details (RFC 9457) of something that came out later than the response to its order.
    record Problem(String type, String title, int status, String detail) {}

    static DatasetView of(Dataset dataset, DatasetProgress progress) {
        DatasetRequest request = dataset.request();
        return new DatasetView(
                dataset.id(),
                dataset.state().id(),
                request.name(),
                request.order().size(),
                request.order().mix(),
                request.order().shares(),
                request.order().seed(),
                request.formats(),
                request.factsVersion(),
                progress.of(dataset.id()).orElse(null),
                problem(dataset.state()),
                released(dataset.state()),
                dataset.requestedAt(),
                dataset.changedAt());
    }

    private static @Nullable Problem problem(DatasetState state) {
        return state instanceof DatasetState.Failed failed
                ? new Problem("urn:escrutinio:problem:not-possible", "No se puede hacer", 422, failed.reason())
                : null;
    }

    private static @Nullable JsonNode released(DatasetState state) {
        return switch (state) {
            case DatasetState.Stored stored -> ReleaseJson.tree(stored.released());
            case DatasetState.Completed completed -> ReleaseJson.tree(completed.released());
            case DatasetState.Waiting _, DatasetState.Failed _ -> null;
        };
    }
}
