package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// First minus second: of two measures in each place, or of one measure in two places; in each election.
final class DifferenceOperation {

    private DifferenceOperation() {}

    static void run(Run run) {
        if (run.someMeasures().size() == 2) {
            ofMeasures(run, run.measures().get(0), run.measures().get(1));
        } else if (run.measures().size() == 1 && run.spots().size() == 2) {
            ofPlaces(run, run.measures().getFirst());
        } else {
            throw new Refusal(run.reasons().differenceNeedsTwoTerms());
        }
    }

    private static void ofMeasures(Run run, Asked first, Asked second) {
        if (first.unit() != second.unit()) {
            throw new Refusal(run.reasons().differentUnits());
        }
        for (Spot spot : run.spots()) {
            for (Optional<String> election : run.electionsOf(first.indicator() ? second : first)) {
                String when = election.orElse(null);
                Figure later = one(run, first, when, spot, Role.FIRST);
                Figure earlier = one(run, second, when, spot, Role.SECOND);
                tell(run, later, earlier);
                tellGrowth(run, later, earlier);
            }
        }
    }

    private static void ofPlaces(Run run, Asked asked) {
        for (Optional<String> election : run.electionsOf(asked)) {
            String when = election.orElse(null);
            Figure first = one(run, asked, when, run.spots().get(0), Role.FIRST);
            tell(run, first, one(run, asked, when, run.spots().get(1), Role.SECOND));
        }
    }

    private static @Nullable Figure one(Run run, Asked asked, @Nullable String election, Spot spot, Role role) {
        Reading.Known known = run.tellable(asked, election, spot);
        return known == null ? null : run.tell(asked, election, spot, known, role);
    }

    private static void tell(Run run, @Nullable Figure first, @Nullable Figure second) {
        if (first != null && second != null) {
            run.tellDifference(first, second, Role.DIFFERENCE);
        }
    }

    /// Of an amount of two years also what per cent of the earlier one the change is; of a share that would be taken
    /// for
    /// points.
    private static void tellGrowth(Run run, @Nullable Figure later, @Nullable Figure earlier) {
        if (later == null || earlier == null) {
            return;
        }
        boolean years = later.measure().equals(earlier.measure())
                && !Objects.equals(later.period(), earlier.period())
                && (later.unit() == Unit.EUROS || later.unit() == Unit.PEOPLE);
        if (years && earlier.value() != 0 && earlier.value() != later.value()) {
            run.tell(Figures.relative(earlier, later));
        }
    }
}
