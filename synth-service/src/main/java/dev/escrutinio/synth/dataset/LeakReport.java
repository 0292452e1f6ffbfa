package dev.escrutinio.synth.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.SplitName;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/// How many keys the finished splits hold, and how many stand in more than one of them; see [LeakKeys].
public record LeakReport(Key towns, Key shapesWithPlace, Key families, Key questions) {

    /// Keys of one sort.
    ///
    /// @param all number of different ones
    /// @param shared number of those that stand in more than one split
    public record Key(long all, long shared) {}

    /// Whether the splits share nothing.
    @JsonProperty
    public boolean clean() {
        return towns.shared() + shapesWithPlace.shared() + families.shared() + questions.shared() == 0;
    }

    /// Counts the keys of pairs as they are written.
    static final class Counter {

        private final Map<String, EnumSet<SplitName>> towns = new HashMap<>();
        private final Map<String, EnumSet<SplitName>> shapes = new HashMap<>();
        private final Map<String, EnumSet<SplitName>> families = new HashMap<>();
        private final Map<String, EnumSet<SplitName>> questions = new HashMap<>();

        void add(SplitName split, QuestionAnswerPairGenerated pair) {
            LeakKeys keys = LeakKeys.of(pair);
            keys.towns().forEach(town -> mark(towns, town, split));
            keys.shapes().forEach(shape -> mark(shapes, shape, split));
            mark(families, keys.family(), split);
            mark(questions, keys.question(), split);
        }

        LeakReport report() {
            return new LeakReport(count(towns), count(shapes), count(families), count(questions));
        }

        private static void mark(Map<String, EnumSet<SplitName>> splits, String key, SplitName split) {
            splits.computeIfAbsent(key, _ -> EnumSet.noneOf(SplitName.class)).add(split);
        }

        private static Key count(Map<String, EnumSet<SplitName>> splits) {
            long shared =
                    splits.values().stream().filter(marks -> marks.size() > 1).count();
            return new Key(splits.size(), shared);
        }
    }
}
