package dev.escrutinio.system.prose;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Names of parties, places and elections as newspapers write them.
final class Tongue {

    private static final Map<String, List<String>> PARTIES = Map.ofEntries(
            Map.entry("pp", List.of("el PP", "el Partido Popular")),
            Map.entry("psoe", List.of("el PSOE", "el Partido Socialista")),
            Map.entry("vox", List.of("Vox", "VOX")),
            Map.entry("ciudadanos", List.of("Ciudadanos", "Cs")),
            Map.entry("sumar", List.of("Sumar")),
            Map.entry("erc", List.of("ERC", "Esquerra Republicana")),
            Map.entry("pnv", List.of("el PNV")),
            Map.entry("eh-bildu", List.of("EH Bildu", "Bildu")),
            Map.entry("bng", List.of("el BNG")),
            Map.entry("en-comu-podem", List.of("En Comú Podem")),
            Map.entry("coalicion-canaria", List.of("Coalición Canaria")),
            Map.entry("compromis", List.of("Compromís")),
            Map.entry("unidas-podemos", List.of("Unidas Podemos")));

    private static final Map<String, String> PEOPLE =
            Map.of("pp", "los populares", "psoe", "los socialistas", "ciudadanos", "los de Ciudadanos");

    private static final Map<String, List<String>> ELECTIONS = Map.of(
            "2015-12", List.of("diciembre de 2015", "las elecciones de 2015", "el 20D", "las generales de 2015"),
            "2016-06", List.of("junio de 2016", "las generales de 2016", "el 26J", "los comicios de junio de 2016"),
            "2019-04", List.of("abril de 2019", "las elecciones del 28 de abril de 2019", "el 28A"),
            "2019-11", List.of("noviembre de 2019", "el 10N", "las generales de noviembre de 2019"),
            "2023-07", List.of("julio de 2023", "el 23J", "las generales de 2023", "las elecciones de julio de 2023"));

    private final Catalog catalog;
    private final Random random;

    Tongue(Catalog catalog, Random random) {
        this.catalog = catalog;
        this.random = random;
    }

    static boolean knows(String party) {
        return PARTIES.containsKey(party);
    }

    String party(String id) {
        return one(PARTIES.get(id));
    }

    /// Without article, for tables.
    static String label(String id) {
        return PARTIES.get(id).getFirst().replaceFirst("^el ", "");
    }

    /// «los socialistas»; empty for parties that have no such name.
    static String people(String id) {
        return PEOPLE.getOrDefault(id, "");
    }

    /// «Burgos», «la provincia de Burgos», «España».
    String place(String code) {
        Place place = catalog.place(code).orElseThrow();
        return place.level() == Level.PROVINCE && !place.name().matches("Ceuta|Melilla")
                ? "la provincia de " + place.name()
                : place.name();
    }

    String town(String code) {
        return catalog.place(code).orElseThrow().name();
    }

    String province(String code) {
        return catalog.place(code).orElseThrow().name();
    }

    String election(String id) {
        return one(ELECTIONS.get(id));
    }

    /// «en abril de 2019», «el 28A».
    String when(String id) {
        String named = election(id);
        return named.matches("el \\d.*") ? named : "en " + named;
    }

    static String of(String named) {
        return named.startsWith("el ") ? "del " + named.substring(3) : "de " + named;
    }

    static String to(String named) {
        return named.startsWith("el ") ? "al " + named.substring(3) : "a " + named;
    }

    String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
