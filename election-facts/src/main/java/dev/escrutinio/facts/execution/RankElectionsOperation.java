package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The elections ordered by each measure in each place, or by its change from the election before.
final class RankElectionsOperation {

    private RankElectionsOperation() {}

    /// An election with the value it is ranked by, and where its change started.
    private record Held(
            Figure figure, double value, @Nullable Figure before) {}

    static void run(Run run, Operation.RankElections ranking) {
        if (ranking.limit() < 1) {
            throw new Refusal(run.reasons().limitNotPositive());
        }
        if (run.elections().size() < 2) {
            throw new Refusal(run.reasons().needsTwoElections());
        }
        for (Asked asked : run.someMeasures()) {
            if (asked.indicator()) {
                throw new Refusal(run.reasons().noChangeOfIndicator(asked.id()));
            }
        }
        for (Spot spot : run.spots()) {
            for (Asked asked : run.measures()) {
                rank(run, ranking, asked, spot);
            }
        }
    }

    private static void rank(Run run, Operation.RankElections ranking, Asked asked, Spot spot) {
        List<Held> held = ranking.byChange() ? changes(run, asked, spot) : values(run, asked, spot);
        Comparator<Held> byValue = Comparator.comparingDouble(Held::value);
        List<Held> sorted = held.stream()
                .sorted(ranking.direction() == Direction.LOWEST ? byValue : byValue.reversed())
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Held one = sorted.get(i);
            int rank = 1
                    + (int) sorted.stream()
                            .limit(i)
                            .filter(other -> other.value() != one.value())
                            .count();
            if (rank <= ranking.limit()) {
                tell(run, one, rank);
            }
        }
    }

    private static void tell(Run run, Held held, int rank) {
        Figure before = held.before();
        if (before == null) {
            run.tell(held.figure().ranked(rank));
            return;
        }
        int told = run.figures().size();
        Figure change = run.tellDifference(held.figure(), before, Role.CHANGE);
        run.figures().set(told, change.ranked(rank));
        run.tell(before.as(Role.FROM));
        run.tell(held.figure().as(Role.TO));
    }

    private static List<Held> values(Run run, Asked asked, Spot spot) {
        List<Held> held = new ArrayList<>();
        for (String election : run.elections()) {
            Figure figure = figure(run, asked, election, spot);
            if (figure != null) {
                held.add(new Held(figure, figure.value(), null));
            }
        }
        return held;
    }

    /// Changes between neighbours only: over a gap it would not be the change at that election.
    private static List<Held> changes(Run run, Asked asked, Spot spot) {
        List<Held> held = new ArrayList<>();
        Figure before = null;
        for (String election : run.elections()) {
            Figure figure = figure(run, asked, election, spot);
            if (figure != null && before != null) {
                held.add(new Held(figure, figure.value() - before.value(), before));
            }
            before = figure;
        }
        return held;
    }

    private static @Nullable Figure figure(Run run, Asked asked, String election, Spot spot) {
        Reading.Known known = run.tellable(asked, election, spot);
        return known == null ? null : run.figure(asked, election, spot, known, Role.RANKED);
    }
}
