package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Official;
import dev.escrutinio.loader.election.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compares sections and residents abroad with the provinces of files 07 and 08.
///
/// Where the definitive provincial total differs a little, the difference goes to the residents abroad, the one row
/// that
/// belongs to the province alone: so provinces, regions and the nation are official to the vote, and municipalities
/// stay
/// as files 05 and 06 have them.
final class ProvincialControl {

    private final Count count;
    private final Sums sums;
    private final Comparison census = new Comparison("provincial_census");
    private final Comparison blank = new Comparison("provincial_blank");
    private final Comparison nullVotes = new Comparison("provincial_null");
    private final Comparison votes = new Comparison("provincial_votes");
    private final SortedMap<String, Tally> abroad = new TreeMap<>();
    private final List<String> censusChanges = new ArrayList<>();
    private final SortedMap<String, Tally> totals = new TreeMap<>();

    ProvincialControl(Count count, Sums sums) {
        this.count = count;
        this.sums = sums;
    }

    SortedMap<String, Tally> abroad() {
        return abroad;
    }

    /// Provinces with residents abroad, after settling.
    SortedMap<String, Tally> totals() {
        return totals;
    }

    void run(Ledger ledger) {
        sums.provinces.forEach((province, sections) -> {
            Tally outside = new Tally();
            outside.add(count.abroad().getOrDefault(province, new Tally()));
            Official official = count.above().get(province);
            if (official == null) {
                ledger.warn("La provincia " + province + " no está en el fichero 07: sus totales no se comprueban.");
            } else {
                compare(province, sections, outside, official.tally);
                Settlement settlement = new Settlement(count, province);
                settlement.settle(sections, outside, official.tally, ledger);
                settlement.censusChange().ifPresent(censusChanges::add);
            }
            abroad.put(province, outside);
            Tally total = new Tally();
            total.add(sections);
            total.add(outside);
            totals.put(province, total);
        });
        if (!censusChanges.isEmpty()) {
            ledger.warn(
                    "El censo definitivo de " + censusChanges.size() + " provincias (fichero 07) difiere del de mesas y"
                            + " residentes en el extranjero; la diferencia se cuenta con estos: "
                            + String.join(", ", censusChanges) + ".");
        }
        ledger.add(census, blank, nullVotes, votes);
    }

    private void compare(String province, Tally sections, Tally outside, Tally told) {
        String name = Places.above(count, province);
        String cause = "recuento definitivo frente a provisional";
        census.compare(name + ", censo", sections.census + (long) outside.census, told.census, "censo definitivo");
        blank.compare(name + ", en blanco", sections.blank + outside.blank, told.blank, cause);
        nullVotes.compare(name + ", nulos", sections.nullVotes + outside.nullVotes, told.nullVotes, cause);
        Tally sum = new Tally();
        sum.add(sections);
        sum.add(outside);
        sum.add(zeros(told));
        for (int candidacy : sum.votes.candidacies()) {
            votes.compare(
                    name + ", " + Places.party(count, candidacy),
                    sum.votes.of(candidacy),
                    told.votes.of(candidacy),
                    cause);
        }
    }

    private static Tally zeros(Tally told) {
        Tally zeros = new Tally();
        for (int candidacy : told.votes.candidacies()) {
            zeros.votes.add(candidacy, 0);
        }
        return zeros;
    }
}
