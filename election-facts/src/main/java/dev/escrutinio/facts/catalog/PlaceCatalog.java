package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.events.CatalogEntry.PlaceListed;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.plan.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes places of what elections list and of the curated names.
final class PlaceCatalog {

    private final CuratedPlaces curated;
    private final Map<String, PlaceSpellings> listed = new TreeMap<>();
    private final Map<String, CuratedPlaces.Town> towns;
    private final Map<String, List<String>> capitals = new HashMap<>();

    PlaceCatalog(CuratedPlaces curated) {
        this.curated = curated;
        towns = curated.towns();
        wide().forEach(entry -> entry.capitals()
                .forEach(town -> capitals.computeIfAbsent(town, code -> new ArrayList<>())
                        .add(entry.code())));
    }

    void add(PlaceListed place) {
        listed.computeIfAbsent(place.place(), code -> new PlaceSpellings())
                .note(place.election(), place.name(), place.parent(), place.population());
    }

    /// All places by code: the nation, regions, provinces, municipalities that any election lists.
    Map<String, Place> build(Set<String> elections) {
        Map<String, PlaceSpellings> listedTowns = towns();
        Map<String, Integer> population = population(listedTowns);
        Map<String, Place> places = new LinkedHashMap<>();
        for (CuratedPlaces.Entry entry : wide()) {
            places.put(entry.code(), wide(entry, elections, population.getOrDefault(entry.code(), 0)));
        }
        Set<String> names = new HashSet<>();
        listedTowns.values().forEach(town -> names.add(Trigrams.fold(town.name())));
        listedTowns.forEach((code, town) -> places.put(code, town(code, town, names)));
        return places;
    }

    private Map<String, PlaceSpellings> towns() {
        Map<String, PlaceSpellings> some = new TreeMap<>(listed);
        some.keySet().removeIf(code -> code.length() != 5);
        return some;
    }

    private List<CuratedPlaces.Entry> wide() {
        List<CuratedPlaces.Entry> all = new ArrayList<>(List.of(curated.nation()));
        all.addAll(curated.regions());
        all.addAll(curated.provinces());
        return all;
    }

    private Place wide(CuratedPlaces.Entry entry, Set<String> elections, int population) {
        Set<String> names = new LinkedHashSet<>(entry.names());
        PlaceSpellings spellings = listed.get(entry.code());
        if (spellings != null) {
            names.addAll(spellings.variants());
        }
        String parent = entry.parent().isEmpty() ? null : entry.parent();
        // A curated place is there in every election: constituencies have not changed since 1977.
        return new Place(
                entry.code(),
                PlaceCodes.level(entry.code()),
                entry.name(),
                distinct(names, entry.name()),
                entry.demonyms(),
                parent,
                List.of(),
                elections,
                population);
    }

    private Map<String, Integer> population(Map<String, PlaceSpellings> listedTowns) {
        Map<String, String> regions = new HashMap<>();
        curated.provinces().forEach(province -> regions.put(province.code(), province.parent()));
        Map<String, Integer> sums = new HashMap<>();
        listedTowns.forEach((code, town) -> {
            String province = code.substring(0, 2);
            for (String place : List.of("ES", province, regions.getOrDefault(province, ""))) {
                sums.merge(place, town.newestPopulation(), Integer::sum);
            }
        });
        return sums;
    }

    /// The first of each spelling, whatever its case and accents, without the name itself.
    private static List<String> distinct(Set<String> names, String name) {
        Set<String> seen = new HashSet<>(Set.of(Trigrams.fold(name)));
        return names.stream().filter(other -> seen.add(Trigrams.fold(other))).toList();
    }

    private Place town(String code, PlaceSpellings spellings, Set<String> officialNames) {
        String name = spellings.name();
        CuratedPlaces.Town known = towns.get(code);
        Set<String> seen = new HashSet<>(Set.of(Trigrams.fold(name)));
        List<String> names = new ArrayList<>();
        for (String variant : spellings.variants()) {
            // A name made by rule does not compete with another place's own: «Molar» for «El Molar» if a «Molar»
            // exists.
            String folded = Trigrams.fold(variant);
            if (!officialNames.contains(folded) && seen.add(folded)) {
                names.add(variant);
            }
        }
        if (known != null) {
            known.names().stream()
                    .filter(other -> seen.add(Trigrams.fold(other)))
                    .forEach(names::add);
        }
        return new Place(
                code,
                Level.MUNICIPALITY,
                name,
                names,
                known == null ? List.of() : known.demonyms(),
                code.substring(0, 2),
                capitals.getOrDefault(code, List.of()),
                spellings.elections(),
                spellings.newestPopulation());
    }
}
