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
                .forEach(town ->
                        capitals.computeIfAbsent(town, code -> new ArrayList<>()).add(entry.code())));
    }

    void add(PlaceListed place) {
        listed.computeIfAbsent(place.place(), code -> new PlaceSpellings())
                .note(
                        place.election(),
                        place.name(),
                        place.parent(),
                        place.population());
    }

    /// All places by code: the nation, regions, provinces, municipalities that any election lists.
    Map<String, Place> build(Set<String> elections) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (CuratedPlaces.Entry entry : wide()) {
            places.put(entry.code(), wide(entry, elections));
        }
        Set<String> names = new HashSet<>();
        towns().values().forEach(town -> names.add(Trigrams.fold(town.name())));
        towns().forEach((code, town) -> places.put(code, town(code, town, names)));
        return places;
    }

    private Map<String, PlaceSpellings> towns() {
        Map<String, PlaceSpellings> some = new TreeMap<>(listed);
        some.keySet().removeIf(code -> !code.matches("\\d{5}"));
        return some;
    }

    private List<CuratedPlaces.Entry> wide() {
        List<CuratedPlaces.Entry> all = new ArrayList<>(List.of(curated.nation()));
        all.addAll(curated.regions());
        all.addAll(curated.provinces());
        return all;
    }

    private Place wide(CuratedPlaces.Entry entry, Set<String> elections) {
        Set<String> names = new LinkedHashSet<>(entry.names());
        PlaceSpellings spellings = listed.get(entry.code());
        if (spellings != null) {
            names.addAll(spellings.variants());
        }
        names.remove(entry.name());
        String parent = entry.parent().isEmpty() ? null : entry.parent();
        // A curated place is there in every election: constituencies have not changed since 1977.
        return new Place(
                entry.code(), PlaceCodes.level(entry.code()), entry.name(), List.copyOf(names), entry.demonyms(),
                parent, List.of(), elections, population(entry.code()));
    }

    private int population(String code) {
        String prefix = code.equals("ES") ? "" : code;
        if (code.startsWith("R")) {
            return curated.provinces().stream()
                    .filter(province -> province.parent().equals(code))
                    .mapToInt(province -> population(province.code()))
                    .sum();
        }
        return towns().entrySet().stream()
                .filter(town -> town.getKey().startsWith(prefix))
                .mapToInt(town -> town.getValue().newestPopulation())
                .sum();
    }

    private Place town(String code, PlaceSpellings spellings, Set<String> officialNames) {
        String name = spellings.name();
        CuratedPlaces.Town curatedTown = towns.get(code);
        Set<String> names = new LinkedHashSet<>(spellings.variants());
        names.removeIf(other -> takenByAnother(other, name, officialNames));
        List<String> demonyms = List.of();
        if (curatedTown != null) {
            names.addAll(curatedTown.names());
            demonyms = curatedTown.demonyms();
        }
        names.remove(name);
        return new Place(
                code, Level.MUNICIPALITY, name, List.copyOf(names), demonyms, code.substring(0, 2),
                capitals.getOrDefault(code, List.of()), spellings.elections(), spellings.newestPopulation());
    }

    /// A name made by rule does not compete with another place's own: «Molar» for «El Molar» where a «Molar» exists.
    private static boolean takenByAnother(String variant, String own, Set<String> officialNames) {
        String folded = Trigrams.fold(variant);
        return !folded.equals(Trigrams.fold(own)) && officialNames.contains(folded);
    }
}
