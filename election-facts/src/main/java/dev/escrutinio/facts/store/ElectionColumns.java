package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The counts of one election in columns. Immutable once built.
///
/// @param terms columns of the terms that rows tell, and of their sums
/// @param parties columns by party id
/// @param candidacies votes by candidacy with residents abroad, most first, by province
/// @param seats seats by party, by province
record ElectionColumns(
        String id,
        LoadEvent.Completed source,
        SectionList sections,
        Map<String, Column> terms,
        Map<String, PartyColumn> parties,
        Map<String, List<PartyVotes>> candidacies,
        Map<String, SortedMap<String, Integer>> seats) {

    static final Comparator<PartyVotes> MOST_FIRST =
            Comparator.comparingLong(PartyVotes::votes).reversed().thenComparing(PartyVotes::party);

    static final String CENSUS_CORRECTION = "census_correction";

    private static final Set<String> OF_THE_CENSUS = Set.of("census", "abstention");

    /// A term of an area; [PlaceCounts#NONE] if rows do not tell it.
    long count(String term, Area area, boolean abroad) {
        List<Column> told = told(term, area.corrected());
        long sum = told.isEmpty() ? PlaceCounts.NONE : 0;
        for (Column column : told) {
            sum += column.sum(area, abroad);
        }
        return sum;
    }

    /// The columns whose sum a term is; none if rows do not tell it.
    ///
    /// @param corrected whether it is of a municipality or more
    List<Column> told(String term, boolean corrected) {
        Column own = terms.get(term);
        Column correction = corrected && OF_THE_CENSUS.contains(term) ? terms.get(CENSUS_CORRECTION) : null;
        if (own == null) {
            return List.of();
        }
        return correction == null ? List.of(own) : List.of(own, correction);
    }

    List<PartyVotes> results(Area area, boolean abroad) {
        return votes(area, abroad, 1);
    }

    List<PartyVotes> standing(Area area, boolean abroad) {
        return votes(area, abroad, 0);
    }

    private List<PartyVotes> votes(Area area, boolean abroad, long least) {
        List<PartyVotes> found = new ArrayList<>();
        for (PartyColumn party : parties.values()) {
            long votes = party.stoodIn(area) ? party.votes().sum(area, abroad) : -1;
            if (votes >= least) {
                found.add(new PartyVotes(party.party(), votes));
            }
        }
        found.sort(MOST_FIRST);
        return Collections.unmodifiableList(found);
    }

    SortedMap<String, Integer> seatsOf(Area area) {
        SortedMap<String, Integer> sum = new TreeMap<>();
        seats.forEach((province, won) -> {
            if (area.wide() && (area.provinces() >>> Integer.parseInt(province) & 1) == 1) {
                won.forEach((party, seats) -> sum.merge(party, seats, Integer::sum));
            }
        });
        return Collections.unmodifiableSortedMap(sum);
    }
}
