package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who came first (second …, last), with votes and share; on a tie all of them.
final class WinnerOperation {

    private WinnerOperation() {}

    static void run(Run run, Operation.Winner winner) {
        if (winner.position() < 1) {
            throw new Refusal(run.reasons().positionNotPositive());
        }
        PartyFigures figures = new PartyFigures(run);
        int told = 0;
        int met = 0;
        for (Spot spot : run.spots()) {
            for (String election : run.elections()) {
                List<String> there = tell(run, figures, election, spot, winner);
                told += there.isEmpty() ? 0 : 1;
                met += winner.asked() != null && there.contains(winner.asked()) ? 1 : 0;
            }
        }
        @Nullable String asked = winner.asked();
        // of a space of several parties none alone comes first
        boolean one = asked != null && run.facts().catalog().space(asked).isEmpty();
        if (asked != null && one && run.elections().size() > 1 && run.spots().size() == 1) {
            run.tellElections(met, Role.COUNT, asked);
            run.tellElections(told, Role.OUT_OF, asked);
        }
    }

    /// Tells who was there, several on a tie, and returns them; none where nothing was counted.
    private static List<String> tell(
            Run run, PartyFigures figures, String election, Spot spot, Operation.Winner winner) {
        boolean fromLast = winner.direction() == Direction.LOWEST;
        List<PartyVotes> results = fromLast ? figures.standing(election, spot) : figures.results(election, spot);
        if (results.isEmpty()) {
            return List.of();
        }
        if (results.size() < winner.position()) {
            run.miss(run.reasons().noSuchPosition(winner.position(), spot.code(), election));
            return List.of();
        }
        long votes = results.get(winner.position() - 1).votes();
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
        return there.stream().map(PartyVotes::party).toList();
    }
}
