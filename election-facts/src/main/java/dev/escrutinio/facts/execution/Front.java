package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.store.PlaceCounts;
import org.jspecify.annotations.Nullable;

/// Who is ahead in each of many places.
final class Front implements PlaceCounts.Visitor {

    private final long[] first;
    private final long[] second;
    private final @Nullable String[] winners;

    Front(int places) {
        first = new long[places];
        second = new long[places];
        winners = new @Nullable String[places];
    }

    @Override
    public void visit(int place, String party, long votes) {
        if (votes > first[place]) {
            second[place] = first[place];
            first[place] = votes;
            winners[place] = party;
        } else if (votes == first[place]) {
            second[place] = votes;
            winners[place] = null;
        } else if (votes > second[place]) {
            second[place] = votes;
        }
    }

    /// The party with most votes of each place; null on a tie or without votes.
    @Nullable
    String[] winners() {
        return winners;
    }

    /// Votes of the winner; [PlaceCounts#NONE] where there is none.
    long winning(int place) {
        return winners[place] == null ? PlaceCounts.NONE : first[place];
    }

    /// Votes of the first over the second; [PlaceCounts#NONE] where nobody has any.
    long ahead(int place) {
        return first[place] == 0 ? PlaceCounts.NONE : first[place] - second[place];
    }
}
