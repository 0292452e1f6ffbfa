package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names of places inside sentences: «en A Coruña», «de la provincia de Cádiz».
final class PlaceNames {

    /// Regions whose bare name is also a town's; the common name tells them apart.
    private static final Map<String, String> REGIONS =
            Map.of("Madrid", "la Comunidad de Madrid", "Murcia", "la Región de Murcia");

    /// Regions whose name carries a common noun take its article.
    private static final Map<String, String> ARTICLES = Map.of(
            "Comunidad", "la ",
            "Comunitat", "la ",
            "Región", "la ",
            "Ciudad", "la ",
            "Principado", "el ",
            "País", "el ");

    private static final Set<String> AUTONOMOUS_CITIES = Set.of("51", "52", "51001", "52001");

    private final Catalog catalog;
    private final Set<String> homonyms;
    private final Set<String> widerNames;
    private final Set<String> provinces;

    PlaceNames(Catalog catalog) {
        this.catalog = catalog;
        this.homonyms = new HashSet<>();
        this.widerNames = new HashSet<>();
        this.provinces = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Place place : catalog.places()) {
            switch (place.level()) {
                case REGION -> widerNames.add(place.name());
                case PROVINCE -> {
                    widerNames.add(place.name());
                    provinces.add(place.name());
                }
                case MUNICIPALITY -> note(seen, place.name());
                case NATION, DISTRICT, SECTION, CERA -> {}
            }
        }
    }

    private void note(Set<String> seen, String name) {
        if (!seen.add(name)) {
            homonyms.add(name);
        }
    }

    /// «en Getxo», «en la provincia de Cádiz», «entre los residentes en el extranjero de Valladolid».
    String in(String code) {
        String phrase = phrase(code);
        return (phrase.startsWith("los residentes") ? "entre " : "en ") + phrase;
    }

    /// «de Getxo», «del distrito 7 de Madrid».
    String of(String code) {
        return code.equals("ES") ? "de España" : Spanish.of(phrase(code));
    }

    /// The place with its article: «la provincia de Cádiz», «el conjunto de España».
    String phrase(String code) {
        if (code.contains("+")) {
            return "el conjunto "
                    + Spanish.of(
                            Spanish.list(parts(code).stream().map(this::phrase).toList()));
        }
        return catalog.place(code).map(this::phrase).orElse(code);
    }

    /// The bare name, for lists and charts of places of one level: «Cádiz», «Moya (Cuenca)».
    String label(String code) {
        if (code.contains("+")) {
            return String.join(" + ", parts(code).stream().map(this::label).toList());
        }
        return catalog.place(code).map(this::label).orElse(code);
    }

    /// The name as a noun of its own: «Cádiz», «la sección 4705001001», «el distrito 7 de Madrid».
    String noun(String code) {
        return switch (level(code)) {
            case DISTRICT, SECTION, CERA -> phrase(code);
            case NATION, REGION, PROVINCE, MUNICIPALITY -> label(code);
        };
    }

    /// The name with what tells it from places of other levels: «Cádiz (provincia)».
    String distinct(String code) {
        String label = label(code);
        return switch (level(code)) {
            case PROVINCE -> AUTONOMOUS_CITIES.contains(code) ? label : label + " (provincia)";
            case REGION -> provinces.contains(label) ? label + " (comunidad)" : label;
            case NATION, MUNICIPALITY, DISTRICT, SECTION, CERA -> label;
        };
    }

    /// Level that a code is of.
    Level level(String code) {
        return catalog.place(parts(code).getFirst()).map(Place::level).orElse(Level.SECTION);
    }

    /// Codes of places taken together.
    static List<String> parts(String code) {
        return new ArrayList<>(Arrays.asList(code.split("\\+", -1)));
    }

    private String phrase(Place place) {
        return switch (place.level()) {
            case NATION -> "el conjunto de España";
            case REGION -> region(place.name());
            case PROVINCE ->
                AUTONOMOUS_CITIES.contains(place.code()) ? place.name() : "la provincia de " + place.name();
            case MUNICIPALITY -> municipality(place);
            case DISTRICT -> "el " + place.name();
            case SECTION -> "la " + place.name();
            case CERA -> "los " + place.name();
        };
    }

    private static String region(String name) {
        String first = name.split(" ", 2)[0];
        return REGIONS.getOrDefault(name, ARTICLES.getOrDefault(first, "") + name);
    }

    private String municipality(Place place) {
        boolean sharesWider = widerNames.contains(place.name()) && !AUTONOMOUS_CITIES.contains(place.code());
        return sharesWider ? "el municipio de " + place.name() : label(place);
    }

    private String label(Place place) {
        return switch (place.level()) {
            case NATION -> "España";
            case MUNICIPALITY -> homonyms.contains(place.name()) ? place.name() + province(place) : place.name();
            case REGION, PROVINCE, DISTRICT, SECTION, CERA -> place.name();
        };
    }

    private String province(Place place) {
        String parent = place.parent();
        return parent == null
                ? ""
                : catalog.place(parent).map(p -> " (" + p.name() + ")").orElse("");
    }
}
