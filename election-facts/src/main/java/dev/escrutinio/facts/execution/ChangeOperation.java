package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Operation;

/// From the first to the last election, for each place and measure.
final class ChangeOperation {

    private ChangeOperation() {}

    static void run(Run run, Operation.Change change) {
        for (Asked asked : run.someMeasures()) {
            if (asked.indicator()) {
                throw new Refusal(run.reasons().noChangeOfIndicator(asked.id()));
            }
        }
        if (run.elections().size() < 2) {
            throw new Refusal(run.reasons().needsTwoElections());
        }
        for (Spot spot : run.spots()) {
            for (Asked asked : run.measures()) {
                tell(run, asked, spot, change);
            }
        }
    }

    /// From nothing there is no per cent and no multiple.
    private static void tellRelative(Run run, Asked asked, Figure from, Figure to, Operation.Change change) {
        if (from.value() == 0) {
            run.miss(run.reasons().nothingToGrowFrom(asked.id(), first(run)));
            return;
        }
        if (change.relative()) {
            run.tell(Figures.relative(from, to));
        }
        if (change.times()) {
            run.tell(Figures.times(from, to));
        }
    }

    private static String first(Run run) {
        return run.elections().getFirst();
    }

    private static void tell(Run run, Asked asked, Spot spot, Operation.Change change) {
        String first = first(run);
        String last = run.elections().getLast();
        Reading.Known before = run.tellable(asked, first, spot);
        Reading.Known after = run.tellable(asked, last, spot);
        Figure from = before == null ? null : run.tell(asked, first, spot, before, Role.FROM);
        Figure to = after == null ? null : run.tell(asked, last, spot, after, Role.TO);
        if (from != null && to != null) {
            run.tellDifference(to, from, Role.CHANGE);
            if (change.relative() || change.times()) {
                tellRelative(run, asked, from, to, change);
            }
        }
    }
}
