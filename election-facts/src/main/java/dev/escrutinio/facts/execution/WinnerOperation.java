package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;

/// Who came first (second …), with votes and share; on a tie all of them.
final class WinnerOperation {

    private WinnerOperation() {}

    static void run(Run run, int position) {
        if (position < 1) {
            throw new Refusal(run.reasons().positionNotPositive());
        }
        PartyFigures figures = new PartyFigures(run);
        for (Spot spot : run.spots()) {
            for (String election : run.elections()) {
                tell(run, figures, election, spot, position);
            }
        }
    }

    private static void tell(Run run, PartyFigures figures, String election, Spot spot, int position) {
        List<PartyVotes> results = figures.results(election, spot);
        if (results.isEmpty()) {
            return;
        }
        if (results.size() < position) {
            run.miss(run.reasons().noSuchPosition(position, spot.code(), election));
            return;
        }
        long votes = results.get(position - 1).votes();
        List<PartyVotes> there =
                results.stream().filter(one -> one.votes() == votes).toList();
        if (there.size() > 1) {
            run.notes().tie(there.stream().map(PartyVotes::party).toList());
        }
        int rank = PartyFigures.rank(results, votes);
        for (PartyVotes one : there) {
            figures.tellVotes(election, spot, one, rank, Role.VALUE);
            figures.tellShare(election, spot, one, rank, Role.BESIDE);
        }
    }
}
