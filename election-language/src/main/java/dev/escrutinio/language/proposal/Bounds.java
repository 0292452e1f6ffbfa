package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.language.proposal.PlanParts.SaidBound;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.Objects;
import java.util.Set;

/// Whether a comparison of a plan is what the question's words say: «bajó más de 5 puntos» is a change below −5.
final class Bounds {

    private static final double SAME = 1e-9;

    private Bounds() {}

    /// Against a comparison with its number.
    static boolean says(SaidBound bound, Meaning.Threshold threshold, Set<Direction> motions) {
        double value = falls(bound, motions) ? -threshold.value() : threshold.value();
        return says(bound, threshold.comparator(), motions)
                && Math.abs(bound.value() - value) < SAME
                && (falls(bound, motions) || Objects.equals(bound.upper(), threshold.upper()));
    }

    /// Against a comparison without one.
    static boolean says(SaidBound bound, Comparator said, Set<Direction> motions) {
        return bound.comparator() == (falls(bound, motions) ? turned(said) : said);
    }

    /// «subió», «bajó»: a change above or below nothing.
    static boolean saysMotion(SaidBound bound, Set<Direction> motions) {
        return bound.change()
                && bound.value() == 0
                && motions.size() == 1
                && bound.comparator() == (motions.contains(Direction.HIGHEST) ? Comparator.GREATER : Comparator.LESS);
    }

    /// Whether the words speak of rise or fall where the bound is of a change, and only then.
    static boolean fits(SaidBound bound, Set<Direction> motions) {
        return bound.change() ? motions.size() == 1 : true;
    }

    private static boolean falls(SaidBound bound, Set<Direction> motions) {
        return bound.change() && motions.contains(Direction.LOWEST);
    }

    private static Comparator turned(Comparator comparator) {
        return switch (comparator) {
            case GREATER -> Comparator.LESS;
            case AT_LEAST -> Comparator.AT_MOST;
            case LESS -> Comparator.GREATER;
            case AT_MOST -> Comparator.AT_LEAST;
            case EQUAL -> Comparator.EQUAL;
            case BETWEEN -> Comparator.BETWEEN;
        };
    }
}
