package dev.escrutinio.facts.catalog;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the elections say about one place; order of arrival does not matter.
final class PlaceSpellings {

    private final Map<String, Set<String>> byElection = new TreeMap<>();
    private final Map<String, Integer> population = new TreeMap<>();
    private @Nullable String parent;

    void note(String election, String name, String parentCode, @Nullable Integer inhabitants) {
        byElection.computeIfAbsent(election, id -> new java.util.TreeSet<>()).add(name.strip());
        if (parent == null || parentCode.compareTo(parent) > 0) {
            parent = parentCode;
        }
        if (inhabitants != null && inhabitants > 0) {
            population.merge(election, inhabitants, Math::max);
        }
    }

    /// The newest spelling that is not in capitals, article in front.
    String name() {
        String best = "";
        for (Set<String> spellings : byElection.values()) {
            for (String spelling : spellings) {
                if (best.isEmpty() || !capitals(spelling)) {
                    best = spelling;
                }
            }
        }
        return PlaceSpelling.said(PlaceSpelling.properCase(best));
    }

    Set<String> variants() {
        Set<String> all = new LinkedHashSet<>();
        byElection
                .values()
                .forEach(names -> names.forEach(name -> {
                    all.addAll(PlaceSpelling.variants(PlaceSpelling.properCase(name)));
                    all.addAll(PlaceSpelling.variants(name));
                }));
        return all;
    }

    Set<String> elections() {
        return new HashSet<>(byElection.keySet());
    }

    @Nullable
    String parent() {
        return parent;
    }

    int newestPopulation() {
        return population.values().stream().reduce(0, (older, newer) -> newer);
    }

    private static boolean capitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}
