package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;

/// All parties of each place, most votes first.
final class ResultsOperation {

    private static final String TURNOUT = "turnout";

    private ResultsOperation() {}

    static void run(Run run, Operation.Results asked) {
        Integer limit = asked.limit();
        if (limit != null && limit < 1) {
            throw new Refusal(run.reasons().limitNotPositive());
        }
        List<Operation.PartyBound> bounds = asked.every();
        BoundedParties bounded = new BoundedParties(run, bounds);
        PartyFigures figures = new PartyFigures(run);
        for (Spot spot : run.spots()) {
            for (String election : run.elections()) {
                if (bounds.isEmpty()) {
                    tell(run, figures, election, spot, limit == null ? Integer.MAX_VALUE : limit);
                } else {
                    bounded.tell(election, spot, limit);
                }
            }
        }
    }

    private static void tell(Run run, PartyFigures figures, String election, Spot spot, int limit) {
        List<PartyVotes> results = figures.results(election, spot);
        if (results.isEmpty()) {
            return;
        }
        long last = results.get(Math.min(limit, results.size()) - 1).votes();
        List<PartyVotes> told =
                results.stream().filter(one -> one.votes() >= last).toList();
        if (told.size() > limit) {
            run.notes()
                    .tie(told.stream()
                            .filter(one -> one.votes() == last)
                            .map(PartyVotes::party)
                            .toList());
        }
        for (PartyVotes one : told) {
            int rank = PartyFigures.rank(results, one.votes());
            figures.tellVotes(election, spot, one, rank, Role.RANKED);
            figures.tellShare(election, spot, one, rank, Role.BESIDE);
        }
        if (run.measures().isEmpty()) {
            new Measures(run.facts())
                    .plain(TURNOUT, run.query().scope())
                    .ifPresent(turnout -> beside(run, turnout, election, spot));
        }
        run.measures().forEach(asked -> beside(run, asked, election, spot));
    }

    private static void beside(Run run, Asked asked, String election, Spot spot) {
        Reading.Known known = run.tellable(asked, election, spot);
        if (known != null) {
            run.tell(asked, election, spot, known, Role.BESIDE);
        }
    }
}
