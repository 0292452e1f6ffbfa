package dev.escrutinio.system.verification;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A place, two elections in order and the parties that matter in the later one.
record Scene(String place, String before, String election, List<String> parties) {

    /// Draws scenes from the loaded facts; places whose name stands for several are drawn too, as cities.
    static final class Drawer {

        private final Computed computed;
        private final Random random;
        private final List<Place> towns;
        private final List<Place> wide;
        private final List<String> elections;

        Drawer(Computed computed, Random random) {
            this.computed = computed;
            this.random = random;
            List<Place> places = new ArrayList<>(computed.facts().catalog().places());
            List<String> twice = twice(places);
            this.towns = places.stream()
                    .filter(place -> place.level() == Level.MUNICIPALITY && place.population() > 300)
                    .filter(place -> !twice.contains(place.name()))
                    .toList();
            this.wide = places.stream()
                    .filter(place -> place.level() == Level.NATION || place.level() == Level.PROVINCE)
                    .toList();
            this.elections = computed.facts().catalog().elections().stream()
                    .map(Election::id)
                    .toList();
        }

        private static List<String> twice(List<Place> places) {
            List<String> towns = places.stream()
                    .filter(place -> place.level() == Level.MUNICIPALITY)
                    .map(Place::name)
                    .toList();
            return towns.stream()
                    .filter(name -> java.util.Collections.frequency(towns, name) > 1)
                    .distinct()
                    .toList();
        }

        Scene draw() {
            return draw(random.nextInt(4) == 0 ? wide : towns);
        }

        Scene drawConstituency() {
            return draw(wide);
        }

        private Scene draw(List<Place> places) {
            while (true) {
                String place = places.get(random.nextInt(places.size())).code();
                int second = 1 + random.nextInt(elections.size() - 1);
                String election = elections.get(second);
                String before = elections.get(random.nextInt(second));
                List<String> parties = computed.parties(election, place);
                if (parties.size() >= 3 && !computed.parties(before, place).isEmpty()) {
                    return new Scene(place, before, election, parties);
                }
            }
        }

        /// Another place of the same kind.
        Optional<String> other(Scene scene) {
            List<Place> places = scene.place().length() == 5 ? towns : wide;
            String other = places.get(random.nextInt(places.size())).code();
            return Optional.of(other).filter(code -> !code.equals(scene.place()));
        }
    }
}
