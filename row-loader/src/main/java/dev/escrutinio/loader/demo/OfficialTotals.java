package dev.escrutinio.loader.demo;

import dev.escrutinio.loader.demo.SyntheticElection.PollingTable;
import dev.escrutinio.loader.demo.SyntheticElection.Province;
import dev.escrutinio.loader.demo.SyntheticElection.Town;
import dev.escrutinio.loader.election.Tally;
import dev.escrutinio.loader.reconciliation.SeatAllocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tables of an invented election added up, as its official totals.
final class OfficialTotals {

    private static final String NATION = "9999";
    private static final String ALL = "99";

    /// By municipality code, without residents abroad.
    final SortedMap<String, Tally> municipalities = new TreeMap<>();

    /// By region and province, four digits; `0899` is a region, `9999` the nation.
    final SortedMap<String, Tally> above = new TreeMap<>();

    private final Map<String, Province> provinces = new HashMap<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final SyntheticElection election;

    OfficialTotals(SyntheticElection election) {
        this.election = election;
        election.provinces().forEach(province -> provinces.put(province.code(), province));
        for (int i = 0; i < election.candidacies().size(); i++) {
            indices.put(election.candidacies().get(i).code(), i);
        }
        election.tables().forEach(this::add);
    }

    private void add(PollingTable table) {
        Province province = province(table.section().substring(0, 2));
        Tally tally = tally(table);
        if (!table.abroad()) {
            sum(municipalities, table.section().substring(0, 5), tally);
        }
        sum(above, province.region() + province.code(), tally);
        sum(above, province.region() + ALL, tally);
        sum(above, NATION, tally);
    }

    private Tally tally(PollingTable table) {
        Tally tally = new Tally();
        tally.tables = table.abroad() ? 0 : 1;
        tally.censusIne = table.census();
        tally.census = table.census();
        tally.firstAdvance = table.firstAdvance();
        tally.secondAdvance = table.secondAdvance();
        tally.blank = table.blank();
        tally.nullVotes = table.nullVotes();
        new TreeMap<>(table.votes())
                .forEach((code, votes) -> tally.votes.add(Objects.requireNonNull(indices.get(code)), votes));
        return tally;
    }

    private static void sum(SortedMap<String, Tally> sums, String code, Tally tally) {
        sums.computeIfAbsent(code, c -> new Tally()).add(tally);
    }

    Province province(String code) {
        return Objects.requireNonNull(provinces.get(code), code);
    }

    Town town(String code) {
        return Objects.requireNonNull(election.municipalities().get(code), code);
    }

    String nameAbove(String place) {
        if (place.equals(NATION)) {
            return "Total nacional";
        }
        String province = place.substring(2);
        return province.equals(ALL)
                ? inRegion(place).regionName()
                : province(province).name();
    }

    private Province inRegion(String place) {
        return election.provinces().stream()
                .filter(province -> province.region().equals(place.substring(0, 2)))
                .findFirst()
                .orElseThrow();
    }

    int seats(String place) {
        return election.provinces().stream()
                .filter(province -> inside(province, place))
                .mapToInt(Province::seats)
                .sum();
    }

    Map<Integer, Integer> seatsOf(String place) {
        Map<Integer, Integer> seats = new HashMap<>();
        for (Province province : election.provinces()) {
            Tally tally = above.get(province.region() + province.code());
            if (tally != null && inside(province, place)) {
                SeatAllocation.of(tally, province.seats()).forEach((c, n) -> seats.merge(c, n, Integer::sum));
            }
        }
        return seats;
    }

    private static boolean inside(Province province, String place) {
        String region = place.substring(0, 2);
        String code = place.substring(2);
        return place.equals(NATION)
                || (region.equals(province.region()) && (code.equals(ALL) || code.equals(province.code())));
    }
}
