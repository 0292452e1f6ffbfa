package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Inhabitants of towns in a year whose published series is incomplete: those of an election's own file of that year.
///
/// The series leaves small towns out, or gives hundreds of them one and the same lowest number, which is a floor and no
/// count of anybody. Then all towns have the file's number, so that no limit parts them by two sources.
final class TownInhabitants {

    static final String MEASURE = "population";

    /// So many towns with exactly the lowest number are no coincidence.
    private static final int FLOOR = 20;

    private final Map<String, Map<String, Integer>> byPeriod = new HashMap<>();

    TownInhabitants(Catalog catalog, Indicators indicators) {
        List<String> towns = catalog.places().stream()
                .filter(place -> place.level() == Level.MUNICIPALITY)
                .map(Place::code)
                .toList();
        List<String> periods =
                catalog.measure(MEASURE).map(definition -> definition.periods()).orElse(List.of());
        for (String period : periods) {
            List<String> held = catalog.elections().stream()
                    .map(Election::id)
                    .filter(id -> id.startsWith(period))
                    .toList();
            if (!held.isEmpty()) {
                byPeriod.put(period, told(catalog, held.getLast(), towns, indicators.values(MEASURE, period, towns)));
            }
        }
        byPeriod.values().removeIf(Map::isEmpty);
    }

    private static Map<String, Integer> told(Catalog catalog, String election, List<String> towns, double[] values) {
        double lowest = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(Double.NaN);
        boolean floor = Arrays.stream(values).filter(value -> value == lowest).count() >= FLOOR;
        boolean incomplete = floor || Arrays.stream(values).anyMatch(Double::isNaN);
        Map<String, Integer> told = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            String town = towns.get(i);
            if (incomplete) {
                catalog.inhabitants(town, election).ifPresent(number -> told.put(town, number));
            }
        }
        return told;
    }

    /// Whether any town's number of a year is the file's.
    boolean any(String period) {
        return byPeriod.containsKey(period);
    }

    /// The file's number; null where the indicator's holds.
    @Nullable
    Integer of(String period, String place) {
        return byPeriod.getOrDefault(period, Map.of()).get(place);
    }
}
