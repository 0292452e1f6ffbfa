package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Table;
import dev.escrutinio.loader.election.Tally;
import java.util.Map;
import java.util.Optional;

/// Finds tables whose votes were probably written to the wrong lines: a large party of the town has none at all.
final class OddTables {

    private static final int FEWEST_VOTES = 200;
    private static final int LARGE_PER_CENT = 15;

    private final Count count;
    private final Map<String, Tally> municipalities;

    OddTables(Count count, Map<String, Tally> municipalities) {
        this.count = count;
        this.municipalities = municipalities;
    }

    /// Why a table is odd.
    Optional<String> reason(Table table) {
        Tally town = municipalities.get(table.municipality());
        int votes = table.tally().votes.total();
        if (town == null || votes < FEWEST_VOTES) {
            return Optional.empty();
        }
        long inTown = town.votes.total();
        for (int candidacy : town.votes.candidacies()) {
            boolean large = town.votes.of(candidacy) * 100L >= inTown * LARGE_PER_CENT;
            if (large && table.tally().votes.of(candidacy) == 0) {
                return Optional.of("ningún voto de " + Places.party(count, candidacy) + " entre "
                        + Comparison.number(votes) + ", con más del " + LARGE_PER_CENT + " % en el municipio");
            }
        }
        return Optional.empty();
    }
}
