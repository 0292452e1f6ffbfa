package dev.escrutinio.gateway.feedback;

import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.language.reading.LearnedWords.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers which phrases kept questions teach the reader; a person decides what becomes of them.
final class Lessons {
    private static final int SHOWN = 5;

    private final Map<String, Map<String, Set<String>>> taught = new LinkedHashMap<>();

    private Lessons() {}

    /// Those of some feedback, what most questions teach first; of a phrase only what fits most of them.
    static List<Lesson> of(Brain brain, List<Feedback> all) {
        Lessons lessons = new Lessons();
        all.forEach(one -> lessons.add(one.question(), brain.lessons(one.question(), one.plan())));
        return lessons.taught.entrySet().stream()
                .map(phrase -> best(phrase.getKey(), phrase.getValue(), all))
                .sorted(Comparator.comparingInt(Lesson::count).reversed().thenComparing(Lesson::phrase))
                .toList();
    }

    private void add(String question, List<Entry> entries) {
        entries.forEach(entry -> taught.computeIfAbsent(Trigrams.fold(entry.phrase()), _ -> new LinkedHashMap<>())
                .computeIfAbsent(entry.known(), _ -> new LinkedHashSet<>())
                .add(question));
    }

    private static Lesson best(String phrase, Map<String, Set<String>> taught, List<Feedback> all) {
        // of those that fit as many questions the first: the reader's own order
        Map.Entry<String, Set<String>> best = taught.entrySet().stream()
                .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
                .orElseThrow();
        List<String> against = new ArrayList<>(all.stream()
                .map(Feedback::question)
                .filter(question -> holds(question, phrase))
                .filter(question -> !best.getValue().contains(question))
                .distinct()
                .toList());
        return new Lesson(phrase, best.getKey(), best.getValue().size(), shown(best.getValue()), shown(against));
    }

    private static boolean holds(String question, String phrase) {
        return (" " + Trigrams.fold(question) + " ").contains(" " + phrase + " ");
    }

    private static List<String> shown(java.util.Collection<String> questions) {
        return questions.stream().limit(SHOWN).toList();
    }
}
