package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.pairs.SplitName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a written split holds, in numbers and examples.
final class Summary {

    private long pairs;
    private final Map<PairLevel, Long> levels = new EnumMap<>(PairLevel.class);
    private final Map<PairTask, Long> tasks = new EnumMap<>(PairTask.class);
    private final Map<String, Long> parts = new TreeMap<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<PairLevel, QuestionAnswerPairGenerated> examples = new EnumMap<>(PairLevel.class);
    private final TreeSet<String> facts = new TreeSet<>();
    private final TreeSet<String> generators = new TreeSet<>();

    void add(QuestionAnswerPairGenerated pair) {
        pairs++;
        levels.merge(pair.level(), 1L, Long::sum);
        tasks.merge(pair.task(), 1L, Long::sum);
        parts.merge(pair.level() + " " + pair.part(), 1L, Long::sum);
        outcomes.merge(pair.outcome().name().toLowerCase(java.util.Locale.ROOT), 1L, Long::sum);
        if (pair.task() == PairTask.ANSWER) {
            examples.putIfAbsent(pair.level(), pair);
        }
        facts.add(pair.origin().factsVersion());
        generators.add(pair.origin().generatorVersion());
    }

    DatasetSplit split(SplitName name, List<DatasetFile> files) {
        return new DatasetSplit(name, pairs, levels, tasks, files);
    }

    Map<String, Long> parts() {
        return parts;
    }

    Map<String, Long> outcomes() {
        return outcomes;
    }

    Map<PairLevel, QuestionAnswerPairGenerated> examples() {
        return examples;
    }

    SortedSet<String> facts() {
        return facts;
    }

    SortedSet<String> generators() {
        return generators;
    }
}
