package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.store.PlaceCounts;
import java.util.List;

/// Who has more votes than a party in each of many places.
final class Better implements PlaceCounts.Visitor {

    private final List<String> own;
    private final long[] votes;
    private final int[] better;
    private final int[] as;

    /// @param own families that count as one party
    /// @param votes their votes in each place
    Better(List<String> own, long[] votes) {
        this.own = own;
        this.votes = votes;
        better = new int[votes.length];
        as = new int[votes.length];
    }

    @Override
    public void visit(int place, String party, long count) {
        if (count >= votes[place] && !own.contains(party)) {
            better[place] += count > votes[place] ? 1 : 0;
            as[place] += count == votes[place] ? 1 : 0;
        }
    }

    /// Position among the parties, [Scan#shared] if others have as many votes; 0 if it has none.
    int position(int place) {
        if (votes[place] <= 0) {
            return 0;
        }
        int position = better[place] + 1;
        return as[place] > 0 ? Scan.shared(position) : position;
    }
}
