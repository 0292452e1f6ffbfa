package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which end of an order a question's words ask for: «más», «el menor», «donde más bajó».
final class Directions {

    private Directions() {}

    /// The end of an order of values; empty where the words tell none, or two.
    static Optional<Direction> ofValues(List<Found> words) {
        if (!motions(words).isEmpty()) {
            return Optional.empty();
        }
        Set<Direction> ends = ends(words);
        boolean listed = words.stream().anyMatch(word -> word.cue(Cue.TOP) || (!word.soft() && word.cue(Cue.ORDERED)));
        return ends.isEmpty() && listed ? Optional.of(Direction.HIGHEST) : only(ends);
    }

    /// The end of an order of changes: «donde menos bajó» asks for the highest one.
    static Optional<Direction> ofChanges(List<Found> words) {
        Set<Direction> motions = motions(words);
        boolean changed = words.stream().anyMatch(word -> word.cue(Cue.CHANGE));
        if (motions.size() > 1 || (motions.isEmpty() && !changed)) {
            return Optional.empty();
        }
        boolean falling = motions.contains(Direction.LOWEST);
        return only(ends(words)).map(end -> falling ? opposite(end) : end);
    }

    /// «subió» and «bajó».
    static Set<Direction> motions(List<Found> words) {
        return words.stream()
                .filter(word -> !word.soft())
                .flatMap(word -> word.cue(Cue.RISE)
                        ? Optional.of(Direction.HIGHEST).stream()
                        : word.cue(Cue.FALL)
                                ? Optional.of(Direction.LOWEST).stream()
                                : Optional.<Direction>empty().stream())
                .collect(Collectors.toSet());
    }

    /// The end that one word tells.
    static Optional<Direction> end(Found word) {
        return switch (word.meaning()) {
            case Meaning.Superlative superlative -> Optional.of(superlative.direction());
            case Meaning.Graded graded -> Optional.of(graded.direction());
            case Meaning.CueGiven given when given.cue() == Cue.MORE -> Optional.of(Direction.HIGHEST);
            case Meaning.CueGiven given when given.cue() == Cue.LESS -> Optional.of(Direction.LOWEST);
            default -> Optional.empty();
        };
    }

    private static Set<Direction> ends(List<Found> words) {
        return words.stream().flatMap(word -> end(word).stream()).collect(Collectors.toSet());
    }

    private static Optional<Direction> only(Set<Direction> ends) {
        return ends.size() == 1 ? Optional.of(ends.iterator().next()) : Optional.empty();
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.HIGHEST ? Direction.LOWEST : Direction.HIGHEST;
    }
}
