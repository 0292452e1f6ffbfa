package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// The counts of one election in columns. Immutable once built.
///
/// @param terms columns of the terms that rows tell
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

    // Not -1: in a few towns more people voted than the census has, so that abstention is below zero.
    static final long UNKNOWN = Long.MIN_VALUE;

    /// A term of an area; [#UNKNOWN] if rows do not tell it.
    long count(String term, Area area, boolean abroad) {
        return switch (term) {
            case "voters" -> count("valid", area, abroad) + count("null", area, abroad);
            case "valid" -> count("candidacies", area, abroad) + count("blank", area, abroad);
            case "abstention" -> count("census", area, abroad) - count("voters", area, abroad);
            case "sections" -> area.sections();
            case "census" -> told(terms.get(term), area, abroad) + correction(area);
            default -> told(terms.get(term), area, abroad);
        };
    }

    private long correction(Area area) {
        return area.corrected() ? told(terms.get(CENSUS_CORRECTION), area, false) : 0;
    }

    /// Reads a term of one section by its position; columns are looked up once, for loops over sections.
    IntToLongFunction reader(String term) {
        return switch (term) {
            case "voters" -> sum(reader("valid"), reader("null"));
            case "valid" -> sum(reader("candidacies"), reader("blank"));
            case "abstention" -> {
                IntToLongFunction voters = reader("voters");
                IntToLongFunction census = reader("census");
                yield position -> census.applyAsLong(position) - voters.applyAsLong(position);
            }
            case "sections" -> position -> 1;
            default -> {
                Column column = terms.get(term);
                yield column == null ? position -> UNKNOWN : column::at;
            }
        };
    }

    private static IntToLongFunction sum(IntToLongFunction one, IntToLongFunction other) {
        return position -> one.applyAsLong(position) + other.applyAsLong(position);
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

    private static long told(@Nullable Column column, Area area, boolean abroad) {
        return column == null ? UNKNOWN : column.sum(area, abroad);
    }
}
