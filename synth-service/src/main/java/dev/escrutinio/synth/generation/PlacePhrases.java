package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How people name places so that only one can be meant: «Getafe», «la ciudad de Zamora», «Moya (Cuenca)», «la
/// provincia
/// de Burgos», «la sección 0704004061».
final class PlacePhrases {

    private final Catalog catalog;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, List<String>> towns;
    private final Map<String, List<Phrase>> known = new HashMap<>();

    PlacePhrases(Catalog catalog) {
        this.catalog = catalog;
        for (Place place : catalog.places()) {
            java.util.stream.Stream.concat(java.util.stream.Stream.of(place.name()), place.otherNames().stream())
                    .map(Trigrams::fold)
                    .distinct()
                    .forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        towns = catalog.places().stream()
                .filter(place -> place.level() == Level.MUNICIPALITY)
                .sorted(java.util.Comparator.comparing(Place::code))
                .collect(Collectors.groupingBy(
                        Place::name, Collectors.mapping(Place::code, Collectors.toUnmodifiableList())));
        catalog.places().forEach(place -> known.put(place.code(), phrases(place)));
    }

    Phrase phrase(Dice dice, String code) {
        List<Phrase> phrases = known.get(code);
        return dice.of(phrases == null ? small(code) : phrases);
    }

    /// The bare name, whoever else may have it.
    Phrase bare(String code) {
        return catalog.place(code)
                .map(place -> new Phrase("", place.name(), mention(code)))
                .orElseThrow();
    }

    private List<Phrase> phrases(Place place) {
        Mention mention = mention(place.code());
        return switch (place.level()) {
            case NATION ->
                List.of(
                        new Phrase("", "España", mention),
                        new Phrase("", "España", mention),
                        new Phrase("", "toda España", mention),
                        new Phrase("el ", "conjunto de España", mention));
            case REGION -> region(place, mention);
            case PROVINCE -> province(place, mention);
            case MUNICIPALITY -> municipality(place, mention);
            case DISTRICT, SECTION, CERA -> small(place.code());
        };
    }

    private List<Phrase> region(Place place, Mention mention) {
        List<Phrase> phrases =
                new ArrayList<>(List.of(new Phrase("la ", "comunidad autónoma de " + place.name(), mention)));
        unique(place).forEach(name -> phrases.add(new Phrase("", name, mention)));
        if (isUnique(place.name())) {
            phrases.add(new Phrase("", place.name(), mention));
            phrases.add(new Phrase("", place.name(), mention));
        }
        return List.copyOf(phrases);
    }

    private List<Phrase> province(Place place, Mention mention) {
        List<Phrase> phrases = new ArrayList<>(List.of(
                new Phrase("la ", "provincia de " + place.name(), mention),
                new Phrase("", "provincia de " + place.name(), mention)));
        if (isUnique(place.name())) {
            phrases.add(new Phrase("", place.name(), mention));
        }
        return List.copyOf(phrases);
    }

    private List<Phrase> municipality(Place place, Mention mention) {
        List<Phrase> phrases = new ArrayList<>();
        String name = place.name();
        if (isUnique(name)) {
            for (int i = 0; i < 4; i++) {
                phrases.add(new Phrase("", name, mention));
            }
            unique(place).stream().limit(2).forEach(other -> phrases.add(new Phrase("", other, mention)));
        }
        provinceOf(place).ifPresent(province -> phrases.add(new Phrase("", name + " (" + province + ")", mention)));
        if (!homonym(place)) {
            phrases.add(new Phrase("el ", "municipio de " + name, mention));
            // «la Ciudad de Melilla» is the name of an autonomous city, which is more than its town
            if (!place.capitalOf().isEmpty() && !uses.containsKey(Trigrams.fold("ciudad de " + name))) {
                phrases.add(new Phrase("la ", "ciudad de " + name, mention));
                phrases.add(new Phrase("", name + " capital", mention));
            }
        }
        return List.copyOf(phrases);
    }

    /// Whether another municipality has the same name.
    boolean homonym(Place place) {
        return namesakes(place).size() > 1;
    }

    List<String> namesakes(Place place) {
        return uses.getOrDefault(Trigrams.fold(place.name()), 0) == 1
                ? List.of(place.code())
                : towns.getOrDefault(place.name(), List.of());
    }

    private List<Phrase> small(String code) {
        Mention mention = mention(code);
        String name = catalog.place(code).map(Place::name).orElse(code);
        if (name.startsWith("sección ")) {
            return List.of(
                    new Phrase("la ", "sección " + code, mention),
                    new Phrase("la ", "sección censal " + code, mention),
                    new Phrase("la ", name, mention));
        }
        return List.of(new Phrase("el ", name, mention));
    }

    private List<String> unique(Place place) {
        return place.otherNames().stream()
                .filter(name -> !name.equals(place.name()) && !name.contains("(") && isUnique(name))
                .toList();
    }

    private boolean isUnique(String name) {
        return uses.getOrDefault(Trigrams.fold(name), 0) == 1;
    }

    private java.util.Optional<String> provinceOf(Place place) {
        return java.util.Optional.ofNullable(place.parent())
                .flatMap(catalog::place)
                .map(Place::name);
    }

    private static Mention mention(String code) {
        return new Mention(Mention.Kind.PLACE, code);
    }
}
