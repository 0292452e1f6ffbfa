package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;

/// How far the first is ahead of the second, in votes and points.
final class MarginOperation {

    private MarginOperation() {}

    static void run(Run run) {
        PartyFigures figures = new PartyFigures(run);
        for (Spot spot : run.spots()) {
            for (String election : run.elections()) {
                tell(run, figures, election, spot);
            }
        }
    }

    private static void tell(Run run, PartyFigures figures, String election, Spot spot) {
        List<PartyVotes> results = figures.results(election, spot);
        if (results.isEmpty()) {
            return;
        }
        if (results.size() < 2) {
            run.miss(run.reasons().noSuchPosition(2, spot.code(), election));
            return;
        }
        PartyVotes first = results.get(0);
        PartyVotes second = results.get(1);
        if (first.votes() == second.votes()) {
            run.notes().tie(List.of(first.party(), second.party()));
        }
        run.tellDifference(
                run.tell(figures.votes(election, spot, first, Role.FIRST)),
                run.tell(figures.votes(election, spot, second, Role.SECOND)),
                Role.DIFFERENCE);
        run.tellDifference(
                run.tell(figures.share(election, spot, first, Role.FIRST)),
                run.tell(figures.share(election, spot, second, Role.SECOND)),
                Role.DIFFERENCE);
    }
}
