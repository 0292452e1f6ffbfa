package dev.escrutinio.gateway.planning;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.retrieval.SolvedQuestions;
import dev.escrutinio.gateway.retrieval.Vocabulary;
import dev.escrutinio.language.reading.Reading.NotUnderstood;
import dev.escrutinio.language.reading.Reading.UnknownWord;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The measures that a question may be about: those it names, and the likeliest of those near to its words, near to
/// the words that nothing knows, and asked for by questions like it.
@Singleton
final class MeasureVocabulary {
    private static final int EXAMPLES = 5;
    private static final String MEASURE = "measure";

    private final Vocabulary vocabulary;
    private final SolvedQuestions solved;

    MeasureVocabulary(Vocabulary vocabulary, SolvedQuestions solved) {
        this.vocabulary = vocabulary;
        this.solved = solved;
    }

    /// Ids of measures.
    ///
    /// @param most how many at most, unless the question itself names more
    Set<String> of(Brain brain, String question, NotUnderstood reading, int most) {
        Set<String> ids = new LinkedHashSet<>(brain.measures(question));
        String unknown = reading.words().stream().map(UnknownWord::text).collect(Collectors.joining(" "));
        List<List<String>> rankings = new ArrayList<>();
        rankings.add(near(brain, question));
        if (!unknown.isBlank()) {
            rankings.add(near(brain, unknown));
        }
        rankings.add(solved.nearest(question, EXAMPLES).stream()
                .flatMap(each -> measures(each.plan()))
                .toList());
        Fusion.of(rankings).stream()
                .filter(id -> brain.facts().catalog().measure(id).isPresent())
                .takeWhile(_ -> ids.size() < most)
                .forEach(ids::add);
        return new TreeSet<>(ids);
    }

    private List<String> near(Brain brain, String text) {
        return vocabulary.nearest(text, brain.facts().version()).stream()
                .filter(entry -> entry.kind().equals(MEASURE))
                .map(Vocabulary.Entry::id)
                .toList();
    }

    private static Stream<String> measures(Plan plan) {
        return switch (plan) {
            case Query query -> query.measures().stream().map(Measure::id);
            case Analysis analysis -> analysis.steps().stream().flatMap(MeasureVocabulary::measures);
        };
    }
}
