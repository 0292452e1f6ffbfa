package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A place as a question names it.
///
/// @param name with what tells it apart: «la ciudad de León», «Mieres (Asturias)»
record Where(String code, String name) {

    String in() {
        return "en " + name;
    }

    String of() {
        return Grammar.joined("de " + name);
    }

    /// Chooses places and their names.
    record Places(World world, Dice dice) {

        private static final Set<String> SMALL_CITIES = Set.of("51", "52", "51001", "52001", "R18", "R19");
        private static final Map<String, List<String>> OWN = Map.of(
                "ES",
                List.of("España", "toda España", "el conjunto de España", "todo el país", "el conjunto del país"));

        Where nation() {
            return new Where("ES", dice.of(OWN.getOrDefault("ES", List.of())));
        }

        /// A town, the larger ones more often.
        Where town() {
            int least = dice.chance(0.6) ? 20_000 : dice.chance(0.7) ? 3_000 : 400;
            return town(least);
        }

        Where town(int least) {
            List<Place> towns = world.places(Level.MUNICIPALITY).stream()
                    .filter(place -> place.population() >= least && !SMALL_CITIES.contains(place.code()))
                    .toList();
            return named(dice.of(towns));
        }

        Where province() {
            return named(dice.of(world.places(Level.PROVINCE).stream()
                    .filter(place -> !SMALL_CITIES.contains(place.code()))
                    .toList()));
        }

        Where region() {
            return named(dice.of(world.places(Level.REGION).stream()
                    .filter(place -> !SMALL_CITIES.contains(place.code()))
                    .toList()));
        }

        Where any() {
            int roll = dice.upTo(20);
            return roll < 12 ? town() : roll < 16 ? province() : roll < 18 ? region() : roll < 19 ? nation() : part();
        }

        /// A district or a section of a larger town.
        Where part() {
            Where town = town(60_000);
            boolean section = dice.chance(0.5);
            List<String> inside =
                    world.catalog().inside("2023-07", town.code(), section ? Level.SECTION : Level.DISTRICT);
            String code = dice.of(inside);
            String district = Integer.toString(Integer.parseInt(code.substring(5, 7)));
            if (!section) {
                return new Where(code, dice.say("el distrito $1 de $2", district, town.name()));
            }
            if (dice.chance(0.3)) {
                String number = Integer.toString(Integer.parseInt(code.substring(7)));
                return new Where(code, dice.say("la sección $1 del distrito $2 de $3", number, district, town.name()));
            }
            return new Where(code, dice.say("la {sección|sección censal} $1", code));
        }

        Where named(Place place) {
            return switch (place.level()) {
                case MUNICIPALITY -> new Where(place.code(), townName(place));
                case PROVINCE -> new Where(place.code(), provinceName(place));
                default -> new Where(place.code(), regionName(dice.of(spellings(place))));
            };
        }

        private String townName(Place place) {
            String name = dice.chance(0.7) ? place.name() : dice.of(spellings(place));
            Set<String> others = world.named(name);
            if (!world.shared(place, name)) {
                return name;
            }
            boolean homonym = others.stream().filter(code -> code.length() == 5).count() > 1;
            if (homonym || others.stream().noneMatch(place.code()::equals)) {
                String province = world.place(place.code().substring(0, 2)).name();
                return dice.say(
                                "$1 {($2)|, provincia de $2|, en la provincia de $2|(provincia de $2)}",
                                place.name(),
                                province)
                        .replace(" ,", ",");
            }
            boolean capital = !place.capitalOf().isEmpty();
            return capital
                    ? dice.say("{la ciudad de $1|$1 capital|$1 ciudad|$1 (ciudad)|el municipio de $1}", name)
                    : dice.say("{el municipio de $1|la localidad de $1|el pueblo de $1}", name);
        }

        private static String regionName(String name) {
            if (name.matches("(?i)(comunidad|comunitat|ciudad|región) .*")) {
                return "la " + name;
            }
            if (name.matches("(?i)(principado|reino|archipiélago|país) .*")) {
                return "el " + name;
            }
            return name.startsWith("Islas ") ? "las " + name : name;
        }

        private String provinceName(Place place) {
            List<String> names = new ArrayList<>(List.of(place.name()));
            place.otherNames().stream()
                    .filter(name -> world.named(name).stream()
                                    .filter(code -> code.length() == 2)
                                    .count()
                            == 1)
                    .filter(name -> name.length() > 4
                            && !World.folded(name).matches(".*(provincia|ciudad|principado|region).*"))
                    .forEach(names::add);
            String name = dice.chance(0.7) ? place.name() : dice.of(names);
            if (name.startsWith("Región")) {
                return "la " + name;
            }
            return dice.say(
                    "{la provincia de $1|la provincia de $1|toda la provincia de $1|la circunscripción de $1}", name);
        }

        /// Names that stand for nothing else.
        List<String> spellings(Place place) {
            List<String> names = new ArrayList<>(List.of(place.name()));
            place.otherNames().stream()
                    .filter(name -> name.length() > 3 && !world.shared(place, name))
                    .filter(
                            name -> !World.folded(name)
                                    .matches(
                                            ".*(provincia|comunidad foral|ciudad|capital|junta|region|riojana|navarra|montana).*|principado|comunitat"))
                    .forEach(names::add);
            return names;
        }
    }
}
