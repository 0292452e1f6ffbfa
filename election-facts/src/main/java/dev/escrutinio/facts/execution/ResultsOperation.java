package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;
import java.util.Objects;

/// All parties of each place, most votes first.
final class ResultsOperation {

    private static final String TURNOUT = "turnout";

    private ResultsOperation() {}

    static void run(Run run, Operation.Results asked) {
        Integer limit = asked.limit();
        if (limit != null && limit < 1) {
            throw new Refusal(run.reasons().limitNotPositive());
        }
        Operation.ShareBound share = asked.share();
        if (share != null && share.comparator() == null) {
            throw new Refusal(run.reasons().planNotValid("la comparación"));
        }
        PartyFigures figures = new PartyFigures(run);
        for (Spot spot : run.spots()) {
            for (String election : run.elections()) {
                if (share == null) {
                    tell(run, figures, election, spot, limit == null ? Integer.MAX_VALUE : limit);
                } else {
                    ofShare(run, figures, election, spot, asked);
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

    /// The parties of such a share, and how many they are.
    private static void ofShare(Run run, PartyFigures figures, String election, Spot spot, Operation.Results asked) {
        List<PartyVotes> results = figures.results(election, spot);
        List<PartyVotes> met = results.stream()
                .filter(one -> meets(
                        asked, figures.share(election, spot, one, Role.BESIDE).value()))
                .toList();
        if (met.isEmpty() && !results.isEmpty()) {
            run.miss(run.reasons().noPartyOfShare(spot.code(), election));
            return;
        }
        if (!met.isEmpty()) {
            run.tell(Figures.bare(met.size(), Unit.COUNT, "parties", spot.code(), election, Role.COUNT));
        }
        Integer limit = asked.limit();
        met.stream().limit(limit == null ? Long.MAX_VALUE : limit).forEach(one -> {
            int rank = PartyFigures.rank(results, one.votes());
            figures.tellVotes(election, spot, one, rank, Role.RANKED);
            figures.tellShare(election, spot, one, rank, Role.BESIDE);
        });
    }

    private static boolean meets(Operation.Results asked, double share) {
        Operation.ShareBound bound = Objects.requireNonNull(asked.share());
        return switch (bound.comparator()) {
            case GREATER -> share > bound.value();
            case AT_LEAST -> share >= bound.value();
            case LESS -> share < bound.value();
            case AT_MOST -> share <= bound.value();
            case EQUAL, BETWEEN -> throw new Refusal(Reasons.boundOfShare());
        };
    }

    private static void beside(Run run, Asked asked, String election, Spot spot) {
        Reading.Known known = run.tellable(asked, election, spot);
        if (known != null) {
            run.tell(asked, election, spot, known, Role.BESIDE);
        }
    }
}
