package dev.escrutinio.loader.demo;

import dev.escrutinio.loader.demo.SyntheticElection.Party;
import dev.escrutinio.loader.demo.SyntheticElection.Province;
import dev.escrutinio.loader.demo.SyntheticElection.Town;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// The invented towns of the demo data, in real provinces: no name of a town is a real one, and each says so.
final class DemoMap {

    static final List<Province> PROVINCES = List.of(
            new Province("08", "Castilla y León", "05", "Ávila", 3),
            new Province("06", "Cantabria", "39", "Cantabria", 5),
            new Province("08", "Castilla y León", "47", "Valladolid", 5),
            new Province("16", "La Rioja", "26", "La Rioja", 4));

    static final List<Party> PARTIES = List.of(
            new Party("000001", "000001", "PP", "PARTIDO POPULAR"),
            new Party("000002", "000002", "PSOE", "PARTIDO SOCIALISTA OBRERO ESPAÑOL"),
            new Party("000003", "000003", "VOX", "VOX"),
            new Party("000004", "000004", "Cs", "CIUDADANOS-PARTIDO DE LA CIUDADANÍA"),
            new Party("000005", "000005", "PODEMOS-IU", "UNIDAS PODEMOS"),
            new Party("000006", "000006", "PACMA", "PARTIDO ANIMALISTA CONTRA EL MALTRATO ANIMAL"),
            new Party("000007", "000007", "PRC", "PARTIDO REGIONALISTA DE CANTABRIA"));

    private static final List<String> FIRST = List.of(
            "Villademo",
            "Ficticia",
            "Inventada",
            "Pueblodemo",
            "Torredemo",
            "Valdeprueba",
            "Puebla Imaginaria",
            "Ensayo");
    private static final List<String> LAST = List.of("del Norte", "de Arriba", "del Valle", "de Prueba", "de la Demo");

    /// Codes that no real municipality has.
    private static final int FIRST_CODE = 950;

    private static final int TOWNS = 10;

    private DemoMap() {}

    /// Ten towns a province, the first of them a city.
    static SortedMap<String, Town> towns(Random random) {
        SortedMap<String, Town> towns = new TreeMap<>();
        int name = 0;
        for (Province province : PROVINCES) {
            for (int i = 0; i < TOWNS; i++) {
                int population = i == 0 ? 60_000 + random.nextInt(60_000) : 300 + random.nextInt(9_000);
                towns.put(province.code() + (FIRST_CODE + i), new Town(name(name++), population));
            }
        }
        return towns;
    }

    private static String name(int i) {
        return FIRST.get(i % FIRST.size()) + " " + LAST.get(i / FIRST.size());
    }

    static boolean stands(Party party, String province) {
        return !party.initials().equals("PRC") || province.equals("39");
    }

    /// Weight of each party's votes in an election.
    static Map<String, Double> weights(String election) {
        return election.equals("2019-04")
                ? Map.of(
                        "PP",
                        24.0,
                        "PSOE",
                        29.0,
                        "VOX",
                        12.0,
                        "Cs",
                        18.0,
                        "PODEMOS-IU",
                        11.0,
                        "PACMA",
                        1.0,
                        "PRC",
                        14.0)
                : Map.of(
                        "PP",
                        29.0,
                        "PSOE",
                        29.0,
                        "VOX",
                        18.0,
                        "Cs",
                        8.0,
                        "PODEMOS-IU",
                        10.0,
                        "PACMA",
                        1.0,
                        "PRC",
                        17.0);
    }
}
