package dev.escrutinio.system.prose;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was counted in one place in one election.
final class Count {

    final String place;
    private final Map<String, Long> votes = new HashMap<>();
    private final Map<String, Long> seats = new HashMap<>();
    private long census;
    private long blank;
    private long nul;

    Count(String place) {
        this.place = place;
    }

    void add(long moreCensus, long moreBlank, long moreNull) {
        census += moreCensus;
        blank += moreBlank;
        nul += moreNull;
    }

    void vote(String party, long more, long moreSeats) {
        votes.merge(party, more, Long::sum);
        seats.merge(party, moreSeats, Long::sum);
    }

    long census() {
        return census;
    }

    long blank() {
        return blank;
    }

    long nul() {
        return nul;
    }

    long valid() {
        return votes.values().stream().mapToLong(Long::longValue).sum() + blank;
    }

    long voters() {
        return valid() + nul;
    }

    /// Votes of a party; 0 if it did not stand.
    long votes(String party) {
        return votes.getOrDefault(party, 0L);
    }

    long seats(String party) {
        return seats.getOrDefault(party, 0L);
    }

    long allSeats() {
        return seats.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Parties, most votes first.
    List<String> order() {
        return votes.keySet().stream()
                .sorted(Comparator.comparingLong(this::votes).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// Position of a party; 0 where another one has as many votes.
    int rank(String party) {
        long own = votes(party);
        long level = votes.values().stream().filter(other -> other == own).count();
        long better = votes.values().stream().filter(other -> other > own).count();
        return own == 0 || level > 1 ? 0 : (int) better + 1;
    }
}
