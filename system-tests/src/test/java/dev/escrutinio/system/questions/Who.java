package dev.escrutinio.system.questions;

import dev.escrutinio.facts.catalog.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A party as a question names it.
///
/// @param name with its article: «el PSOE», «los socialistas», «Vox»
record Who(String id, String name, boolean plural) {

    String bare() {
        return name.replaceFirst("^(el|la|los|las) ", "");
    }

    /// «sacó», or «sacaron» of a party with a plural name.
    String got(Dice dice) {
        return got(dice, plural);
    }

    static String got(Dice dice, boolean plural) {
        return dice.of(
                plural
                        ? List.of(
                                "sacaron",
                                "obtuvieron",
                                "consiguieron",
                                "lograron",
                                "tuvieron",
                                "cosecharon",
                                "recibieron")
                        : List.of("sacó", "obtuvo", "consiguió", "logró", "tuvo", "cosechó", "recibió"));
    }

    /// Chooses parties and their names.
    record Parties(World world, Dice dice) {

        private static final Map<String, List<String>> POPULAR = Map.ofEntries(
                Map.entry("pp", List.of("el PP", "el PP", "el Partido Popular", "los populares", "el partido popular")),
                Map.entry("psoe", List.of("el PSOE", "el PSOE", "el Partido Socialista", "los socialistas")),
                Map.entry("vox", List.of("Vox", "VOX", "Vox", "el partido de Abascal")),
                Map.entry("ciudadanos", List.of("Ciudadanos", "Cs", "C's")),
                Map.entry("sumar", List.of("Sumar", "SUMAR")),
                Map.entry(
                        "erc", List.of("ERC", "Esquerra", "Esquerra Republicana", "Esquerra Republicana de Catalunya")),
                Map.entry("junts", List.of("Junts", "Junts per Catalunya")),
                Map.entry("pnv", List.of("el PNV", "EAJ-PNV", "el Partido Nacionalista Vasco")),
                Map.entry("eh-bildu", List.of("EH Bildu", "Bildu")),
                Map.entry("bng", List.of("el BNG", "el Bloque Nacionalista Galego")),
                Map.entry("pacma", List.of("el PACMA", "PACMA", "el Partido Animalista")),
                Map.entry("compromis", List.of("Compromís")),
                Map.entry("mas-pais", List.of("Más País")),
                Map.entry("cup", List.of("la CUP", "la CUP")),
                Map.entry("upyd", List.of("UPyD", "Unión Progreso y Democracia")));

        /// A party that had votes in the place in all these elections, mostly one of the first.
        Who in(String place, List<String> elections) {
            List<Who> found = some(1, place, elections);
            return found.getFirst();
        }

        /// Different parties that had votes in the place in all these elections.
        List<Who> some(int number, String place, List<String> elections) {
            List<String> ids = new ArrayList<>(world.standing(elections.getFirst(), place));
            elections.forEach(election -> ids.retainAll(world.standing(election, place)));
            ids.removeIf(id -> !speakable(id));
            List<String> first = ids.subList(0, Math.min(ids.size(), dice.chance(0.85) ? 5 : 14));
            return dice.some(first.size() < number ? ids : first, number).stream()
                    .map(id -> named(id, elections))
                    .toList();
        }

        /// One of the two or three that stand everywhere.
        Who wide(List<String> elections) {
            List<String> ids = new ArrayList<>(List.of("pp", "psoe", "psoe", "pp"));
            if (elections.stream().allMatch(election -> election.compareTo("2019") > 0)) {
                ids.addAll(List.of("vox", "vox", "vox"));
            }
            if (elections.stream().allMatch(election -> election.compareTo("2023") < 0)) {
                ids.add("ciudadanos");
            }
            return named(dice.of(ids), elections);
        }

        Who named(String id, List<String> elections) {
            if (id.equals("unidas-podemos")) {
                return new Who(id, podemos(elections), false);
            }
            Party party = world.catalog().party(id).orElseThrow();
            List<String> own = POPULAR.getOrDefault(id, List.of((party.article() + " " + party.label()).strip()));
            String name = dice.of(own);
            return new Who(id, name, name.startsWith("los "));
        }

        private String podemos(List<String> elections) {
            List<String> distinct = elections.stream()
                    .map(election -> switch (election) {
                        case "2015-12" -> "Podemos";
                        case "2016-06" -> "Unidos Podemos";
                        default -> "Unidas Podemos";
                    })
                    .distinct()
                    .toList();
            return distinct.size() == 1 ? distinct.getFirst() : "Podemos";
        }

        private boolean speakable(String id) {
            Party party = world.catalog().party(id).orElseThrow();
            return party.curated()
                    && party.label().length() > 1
                    && world.partiesNamed(party.label()).size() == 1
                    && world.named(party.label()).isEmpty();
        }
    }
}
