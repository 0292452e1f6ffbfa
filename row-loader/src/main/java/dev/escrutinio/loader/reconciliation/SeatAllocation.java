package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Tally;
import java.util.HashMap;
import java.util.Map;

/// D'Hondt with the threshold of 3 % of valid votes, as a control of the official seats.
public final class SeatAllocation {

    private static final int THRESHOLD_PER_CENT = 3;

    private SeatAllocation() {}

    /// Seats by candidacy index.
    public static Map<Integer, Integer> of(Tally tally, int seats) {
        long valid = tally.votes.total() + (long) tally.blank;
        Map<Integer, Integer> given = new HashMap<>();
        for (int i = 0; i < seats; i++) {
            int best = -1;
            double highest = 0;
            for (int candidacy : tally.votes.candidacies()) {
                int votes = tally.votes.of(candidacy);
                double quotient = votes / (1.0 + given.getOrDefault(candidacy, 0));
                // A single seat goes to the most votes, without any threshold.
                boolean enters = seats == 1 || votes * 100L >= valid * THRESHOLD_PER_CENT;
                if (enters && quotient > highest) {
                    best = candidacy;
                    highest = quotient;
                }
            }
            if (best >= 0) {
                given.merge(best, 1, Integer::sum);
            }
        }
        return given;
    }
}
