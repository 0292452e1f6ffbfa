package dev.escrutinio.synth.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of a request for a dataset, before it is checked.
///
/// @param size number of pairs
/// @param mix per cent by level; half, 35 and 15 if absent
/// @param split per cent by split; 80, 10 and 10 if absent
/// @param formats files to write; JSON lines and Parquet if absent
record DatasetAsked(
        @JsonProperty(required = true) int size,
        @Nullable String name,
        @Nullable Long seed,
        @Nullable Map<String, Integer> mix,
        @Nullable Map<String, Integer> split,
        @Nullable List<String> formats) {}
