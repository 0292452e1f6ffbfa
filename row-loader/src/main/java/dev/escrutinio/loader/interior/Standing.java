package dev.escrutinio.loader.interior;

import dev.escrutinio.loader.election.Official;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which candidacies stood in which province, by the official totals of its municipalities.
final class Standing {

    private final Map<String, Set<Integer>> byProvince = new HashMap<>();

    Standing(Map<String, Official> municipalities) {
        municipalities.forEach((code, official) -> {
            Set<Integer> candidacies = byProvince.computeIfAbsent(code.substring(0, 2), p -> new HashSet<>());
            for (int candidacy : official.tally.votes.candidacies()) {
                candidacies.add(candidacy);
            }
        });
    }

    boolean in(String province, int candidacy) {
        return byProvince.getOrDefault(province, Set.of()).contains(candidacy);
    }
}
