package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Official;
import dev.escrutinio.loader.election.Tally;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// Compares the seats of file 08 with those of file 07 and with D'Hondt over the settled provinces.
final class SeatControl {

    private final Count count;
    private final SortedMap<String, Tally> provinces;

    SeatControl(Count count, SortedMap<String, Tally> provinces) {
        this.count = count;
        this.provinces = provinces;
    }

    void run(Ledger ledger) {
        Comparison sum = new Comparison("provincial_seat_sums");
        Comparison seats = new Comparison("provincial_seats");
        provinces.forEach((province, tally) -> {
            Official official = count.above().get(province);
            if (official != null) {
                String name = Places.above(count, province);
                int given = official.seatsByCandidacy.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                sum.compare(name + ", escaños", given, official.seats, "ficheros 07 y 08");
                compareSeats(name, SeatAllocation.of(tally, official.seats), official.seatsByCandidacy, seats);
            }
        });
        ledger.add(sum, seats);
    }

    private void compareSeats(
            String name, Map<Integer, Integer> ours, Map<Integer, Integer> official, Comparison seats) {
        Set<Integer> candidacies = new TreeSet<>(ours.keySet());
        candidacies.addAll(official.keySet());
        for (int candidacy : candidacies) {
            seats.compare(
                    name + ", escaños de " + Places.party(count, candidacy),
                    ours.getOrDefault(candidacy, 0),
                    official.getOrDefault(candidacy, 0),
                    "ley D'Hondt sobre los votos");
        }
    }
}
