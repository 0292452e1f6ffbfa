package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;

/// From the first to the last election, for each place and measure.
final class ChangeOperation {

    private ChangeOperation() {}

    static void run(Run run) {
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
                tell(run, asked, spot);
            }
        }
    }

    private static void tell(Run run, Asked asked, Spot spot) {
        String first = run.elections().getFirst();
        String last = run.elections().getLast();
        Reading.Known before = run.tellable(asked, first, spot);
        Reading.Known after = run.tellable(asked, last, spot);
        Figure from = before == null ? null : run.tell(asked, first, spot, before, Role.FROM);
        Figure to = after == null ? null : run.tell(asked, last, spot, after, Role.TO);
        if (from != null && to != null) {
            run.tellDifference(to, from, Role.CHANGE);
        }
    }
}
