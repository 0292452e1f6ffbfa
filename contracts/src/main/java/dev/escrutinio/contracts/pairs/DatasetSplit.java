package dev.escrutinio.contracts.pairs;

import java.util.List;
import java.util.Map;

/// A part of a dataset that shares no place, plan shape or wording family with the others beyond what its report says.
///
/// @param pairs number of pairs
/// @param levels number of pairs by level
/// @param tasks number of pairs by task
/// @param files the split's content, once a format
public record DatasetSplit(
        SplitName name, long pairs, Map<PairLevel, Long> levels, Map<PairTask, Long> tasks, List<DatasetFile> files) {
    public DatasetSplit {
        levels = Map.copyOf(levels);
        tasks = Map.copyOf(tasks);
        files = List.copyOf(files);
    }
}
