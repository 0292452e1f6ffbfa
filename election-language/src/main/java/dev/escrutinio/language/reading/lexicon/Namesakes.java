package dev.escrutinio.language.reading.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The towns whose names begin alike: «Medina» may be Medina del Campo, Medina de Rioseco or Medina-Sidonia.
final class Namesakes {

    private static final int TIMES_BIGGER = 5;
    /// A town of so many is meant as well as any bigger one.
    private static final int WELL_KNOWN = 10_000;

    private final Map<List<String>, Set<String>> byBeginning = new HashMap<>();
    private final Map<String, Integer> populations = new HashMap<>();

    /// Adds a town by one of its names, with and without article.
    void add(String code, int population, List<String> name) {
        populations.put(code, population);
        begin(code, name);
        if (name.size() > 1 && PlaceNames.article(name.getFirst())) {
            begin(code, name.subList(1, name.size()));
        }
    }

    private void begin(String code, List<String> name) {
        for (int i = 1; i < name.size(); i++) {
            byBeginning
                    .computeIfAbsent(List.copyOf(name.subList(0, i)), key -> new LinkedHashSet<>())
                    .add(code);
        }
    }

    /// The towns that go by a short name, with the others whose names begin so and that none of them dwarfs.
    Set<String> with(List<String> shortName, Set<String> towns) {
        Set<String> all = new LinkedHashSet<>(towns);
        int biggest = towns.stream()
                .mapToInt(code -> populations.getOrDefault(code, Integer.MAX_VALUE))
                .max()
                .orElse(Integer.MAX_VALUE);
        for (String other : new ArrayList<>(byBeginning.getOrDefault(shortName, Set.of()))) {
            int population = populations.getOrDefault(other, 0);
            if (population >= WELL_KNOWN || population > biggest / TIMES_BIGGER) {
                all.add(other);
            }
        }
        return all.equals(new HashSet<>(towns)) ? towns : all;
    }

    /// Whether a town is so much bigger than those of the name in full that its short name may mean it: «Pozuelo».
    boolean overshadows(String code, Set<String> others) {
        return others.stream()
                .allMatch(other -> populations.getOrDefault(other, Integer.MAX_VALUE)
                        < populations.getOrDefault(code, 0) / TIMES_BIGGER);
    }
}
