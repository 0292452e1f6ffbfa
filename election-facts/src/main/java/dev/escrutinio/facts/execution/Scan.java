package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import org.jspecify.annotations.Nullable;

/// Reads all places of a query at once. What it gives is in the places' order.
sealed interface Scan permits ColumnScan, PlaceScan {

    /// Position of a party that stood inside another one's candidacies, or of any in a place without counts.
    int UNKNOWN = -1;

    /// A position that several parties share, so that it is nobody's.
    static int shared(int position) {
        return UNKNOWN - position;
    }

    static Scan of(Facts facts, Spots spots) {
        return spots.level() == null || spots.isEmpty()
                ? new PlaceScan(facts, spots)
                : new ColumnScan(facts, spots, spots.level());
    }

    /// Values that enter a comparison: exactly each place's own.
    ///
    /// @param election null for indicators only
    Scanned values(Asked asked, @Nullable String election);

    /// Values that a condition decides by: the same, but a party that did not stand has no seats and lies behind
    /// whoever has votes.
    ///
    /// @param election null for indicators only
    Scanned held(Asked asked, @Nullable String election);

    /// Votes by which a party, space or sum is held against another one, as [Held] tells them.
    long[] held(String party, String election, @Nullable Scope scope);

    /// The party with most votes; null on a tie and where there are no counts.
    @Nullable
    String[] winners(String election, @Nullable Scope scope);

    /// Position of a party or space among the parties; [#shared] on a tie, 0 if it has no votes, [#UNKNOWN] if nobody
    /// can tell. A space counts as one party.
    int[] positions(String party, String election, @Nullable Scope scope);
}
