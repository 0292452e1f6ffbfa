package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change held against bounds that tell how far something rose or fell: «subió más de 10 puntos», «bajó entre 5 y 8».
///
/// @param relative of what per cent of its first value it is
/// @param falls whether the bounds are of a fall, which is a negative change
record ChangeBounds(Measure measure, boolean relative, boolean falls) {

    /// The conditions of a threshold; what rose by less than 3 rose. None of one that is equal, which nobody means.
    List<Condition> of(Threshold threshold) {
        return switch (threshold.comparator()) {
            case GREATER, AT_LEAST -> List.of(beyond(threshold.comparator(), threshold.value()));
            case LESS, AT_MOST ->
                List.of(beyond(Comparator.GREATER, 0), within(threshold.comparator(), threshold.value()));
            case BETWEEN ->
                threshold.upper() == null ? List.of() : List.of(between(threshold.value(), threshold.upper()));
            case EQUAL -> List.of();
        };
    }

    private Condition beyond(Comparator comparator, double value) {
        Comparator down = comparator == Comparator.GREATER ? Comparator.LESS : Comparator.AT_MOST;
        return compares(falls ? down : comparator, value, null);
    }

    private Condition within(Comparator comparator, double value) {
        Comparator up = comparator == Comparator.LESS ? Comparator.GREATER : Comparator.AT_LEAST;
        return compares(falls ? up : comparator, value, null);
    }

    private Condition between(double low, double high) {
        return falls
                ? new Condition.Compares(measure, null, true, Comparator.BETWEEN, -high, -low, relative)
                : compares(Comparator.BETWEEN, low, high);
    }

    private Condition compares(Comparator comparator, double value, @Nullable Double upper) {
        // no −0: it would be told
        double signed = falls && value != 0 ? -value : value;
        return new Condition.Compares(measure, null, true, comparator, signed, upper, relative);
    }
}
