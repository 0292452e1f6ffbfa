package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.gateway.retrieval.Vocabulary.Entry;
import dev.escrutinio.language.reading.Reading.UnknownWord;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Names that unknown words may have meant, from the vocabulary index.
@Singleton
public final class SpellingHelp {
    private static final Comparator<Correction> BEST_FIRST = Comparator.comparingDouble(Correction::error)
            .thenComparing(Comparator.comparingInt((Correction c) -> c.written().length())
                    .reversed());

    private final Vocabulary vocabulary;
    private final RetrievalConfig config;

    SpellingHelp(Vocabulary vocabulary, RetrievalConfig config) {
        this.vocabulary = vocabulary;
        this.config = config;
    }

    /// Corrections of a question, most likely first, one a thing; empty where the index is of no use.
    public List<Correction> corrections(String question, List<UnknownWord> unknown, String factsVersion) {
        List<Stretch> stretches = Stretch.around(question, unknown);
        if (stretches.isEmpty()) {
            return List.of();
        }
        Map<String, Correction> byThing = new LinkedHashMap<>();
        candidates(stretches, factsVersion)
                .flatMap(entry -> stretches.stream().map(stretch -> correction(stretch, entry)))
                .filter(this::isNear)
                .sorted(BEST_FIRST)
                .forEach(found ->
                        byThing.putIfAbsent(found.entry().kind() + found.entry().id(), found));
        return byThing.values().stream().limit(config.suggestions()).toList();
    }

    /// Whether the first correction is so clearly meant that it may be taken, and said back.
    public boolean isClear(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return false;
        }
        Correction best = corrections.getFirst();
        boolean alone = corrections.stream().skip(1).allMatch(other -> other.distance() > best.distance() + 1);
        return alone
                && best.entry().kind().equals("place")
                && best.distance() <= config.assumedDistance()
                && best.written().length() >= config.assumedLength()
                && sameFirstLetter(best);
    }

    private Stream<Entry> candidates(List<Stretch> stretches, String factsVersion) {
        // the words alone, and with all that may belong to them
        return Stream.of(stretches.getFirst(), stretches.getLast())
                .map(Stretch::text)
                .distinct()
                .flatMap(text -> vocabulary.nearest(text, factsVersion).stream())
                .distinct();
    }

    private static Correction correction(Stretch stretch, Entry entry) {
        int distance = EditDistance.between(Trigrams.fold(stretch.text()), Trigrams.fold(entry.indexedName()));
        return new Correction(entry, stretch.text(), stretch.replacedBy(entry.indexedName()), distance);
    }

    private boolean isNear(Correction correction) {
        return correction.distance() > 0
                && correction.distance() <= config.mostDistance()
                && correction.error() <= config.mostError();
    }

    private static boolean sameFirstLetter(Correction correction) {
        String written = Trigrams.fold(correction.written());
        return !written.isEmpty()
                && Trigrams.fold(correction.entry().indexedName()).startsWith(written.substring(0, 1));
    }
}
