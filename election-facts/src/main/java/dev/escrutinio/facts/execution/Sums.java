package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Results of several places added up to one.
final class Sums {

    private Sums() {}

    /// Parties with votes, most votes first; ties by party id.
    static List<PartyVotes> of(List<List<PartyVotes>> parts) {
        Map<String, Long> sums = new TreeMap<>();
        parts.forEach(part -> part.forEach(one -> sums.merge(one.party(), one.votes(), Long::sum)));
        return sums.entrySet().stream()
                .map(one -> new PartyVotes(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(PartyVotes::votes).reversed().thenComparing(PartyVotes::party))
                .toList();
    }
}
