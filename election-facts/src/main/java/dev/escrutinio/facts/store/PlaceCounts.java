package dev.escrutinio.facts.store;

import java.util.Arrays;
import java.util.List;

/// Counts of an election, without residents abroad, at many places of one level below the province, read from columns.
///
/// Arrays tell the places in the order in which they were asked for.
public final class PlaceCounts {

    /// Where a place has no such count. Not -1: in a few towns more people voted than the census has, so that
    /// abstention is below zero.
    public static final long NONE = Long.MIN_VALUE;

    private final ElectionColumns columns;
    private final Tier tier;
    private final int[] places;

    PlaceCounts(ElectionColumns columns, Tier tier, List<String> codes) {
        this.columns = columns;
        this.tier = tier;
        places = tier.indexes(codes);
    }

    /// Whether the election has counts of a place.
    public boolean exists(int place) {
        return places[place] != Tier.NOWHERE;
    }

    /// A count term of each place; [#NONE] where the place is not in the election or rows do not tell the term.
    public long[] count(String term) {
        long[] counts = none();
        for (Column column : columns.told(term, tier.corrected())) {
            for (int i = 0; i < places.length; i++) {
                if (exists(i)) {
                    add(counts, i, column);
                }
            }
        }
        return counts;
    }

    /// Votes of families added up; [#NONE] where the place is not in the election or none of them stood.
    public long[] votes(List<String> families) {
        long[] votes = none();
        for (String family : families) {
            PartyColumn party = columns.parties().get(family);
            for (int i = 0; party != null && i < places.length; i++) {
                if (exists(i) && party.stoodIn(tier.provinces()[places[i]])) {
                    add(votes, i, party.votes());
                }
            }
        }
        return votes;
    }

    /// Shows the votes of every party that has any, place by place or party by party.
    public void forEach(Visitor visitor) {
        int from = 0;
        while (from < places.length) {
            int to = from + 1;
            if (exists(from)) {
                int province = tier.provinces()[places[from]];
                while (to < places.length && exists(to) && tier.provinces()[places[to]] == province) {
                    to++;
                }
                show(province, from, to, visitor);
            }
            from = to;
        }
    }

    private void show(int province, int from, int to, Visitor visitor) {
        for (PartyColumn party : columns.parties().values()) {
            for (int i = from; party.stoodIn(province) && i < to; i++) {
                long votes = count(party.votes(), i);
                if (votes > 0) {
                    visitor.visit(i, party.party(), votes);
                }
            }
        }
    }

    private void add(long[] sums, int place, Column column) {
        sums[place] = (sums[place] == NONE ? 0 : sums[place]) + count(column, place);
    }

    private long count(Column column, int place) {
        int[] starts = tier.starts();
        return column.between(starts[places[place]], starts[places[place] + 1]);
    }

    private long[] none() {
        long[] none = new long[places.length];
        Arrays.fill(none, NONE);
        return none;
    }

    /// Takes votes.
    @FunctionalInterface
    public interface Visitor {

        /// Votes of a party at a place.
        void visit(int place, String party, long votes);
    }
}
