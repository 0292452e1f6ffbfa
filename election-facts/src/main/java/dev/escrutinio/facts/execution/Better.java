package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.store.PlaceCounts;
import java.util.List;

/// Who has more votes than a party in each of many places.
final class Better implements PlaceCounts.Visitor {

    private final List<String> own;
    private final long[] votes;
    private final int[] better;
    private final boolean[] tied;

    /// @param own families that count as one party
    /// @param votes their votes in each place
    Better(List<String> own, long[] votes) {
        this.own = own;
        this.votes = votes;
        better = new int[votes.length];
        tied = new boolean[votes.length];
    }

    @Override
    public void visit(int place, String party, long count) {
        if (count >= votes[place] && !own.contains(party)) {
            better[place]++;
            tied[place] |= count == votes[place];
        }
    }

    /// Position among the parties; 0 if it is tied or has no votes.
    int position(int place) {
        return votes[place] <= 0 || tied[place] ? 0 : better[place] + 1;
    }
}
