package dev.escrutinio.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.contracts.pairs.PairLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dataset of proven pairs is ready. Key: the dataset.
///
/// @param dataset SHA-256 over what the dataset holds, hexadecimal: the same pairs in the same splits, the same id
/// @param name name that people use, e.g. `escrutinio-2000`
/// @param mix per cent of the pairs wanted by level; they add up to 100
/// @param splits train first
/// @param card Markdown with counts, examples, origin and digests
/// @param leakReport proof that the splits share nothing
/// @param factsVersion facts that every figure was computed from
/// @param generatorVersions generators that wrote the pairs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatasetReleased(
        String dataset,
        String name,
        long seed,
        Map<PairLevel, Integer> mix,
        List<DatasetSplit> splits,
        Artefact card,
        @Nullable Artefact leakReport,
        String factsVersion,
        List<String> generatorVersions,
        Instant releasedAt) {
    public DatasetReleased {
        mix = Map.copyOf(mix);
        splits = List.copyOf(splits);
        generatorVersions = List.copyOf(generatorVersions);
    }
}
