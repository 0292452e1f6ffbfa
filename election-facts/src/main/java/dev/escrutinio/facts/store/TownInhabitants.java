package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// Inhabitants of towns that the published series leaves out in a year: those of an election's own file of that year.
///
/// The series leaves small towns out, or gives hundreds of them one and the same lowest number, which is a floor and no
/// count of anybody. All others keep the series' number, so that the years of one town can be compared.
final class TownInhabitants {

    static final String MEASURE = "population";

    /// So many towns with exactly the lowest number are no coincidence.
    private static final int FLOOR = 20;

    /// Digits of a town's code.
    private static final int TOWN = 5;

    private TownInhabitants() {}

    /// @param tellers the load that tells each election
    static void complete(Indicators indicators, Catalog catalog, NavigableMap<String, CurrentLoad> tellers) {
        List<String> towns = catalog.places().stream()
                .filter(place -> place.level() == Level.MUNICIPALITY)
                .map(Place::code)
                .toList();
        for (String year :
                catalog.measure(MEASURE).map(measure -> measure.periods()).orElse(List.of())) {
            tellers.descendingMap().entrySet().stream()
                    .filter(teller -> teller.getKey().startsWith(year))
                    .findFirst()
                    .ifPresent(teller -> complete(
                            indicators, towns, year, told(teller.getKey(), teller.getValue()), teller.getValue()));
        }
    }

    private static void complete(
            Indicators indicators, List<String> towns, String year, SortedMap<Long, Integer> told, CurrentLoad load) {
        double[] values = indicators.values(MEASURE, year, towns);
        double floor = floor(values);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && values[i] != floor) {
                told.remove(PlaceKey.of(towns.get(i)));
            }
        }
        if (!told.isEmpty()) {
            indicators.prefer(MEASURE, year, load, told);
        }
    }

    /// The lowest number if it is a floor; else not a number.
    private static double floor(double[] values) {
        double lowest = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(Double.NaN);
        return Arrays.stream(values).filter(value -> value == lowest).count() >= FLOOR ? lowest : Double.NaN;
    }

    private static SortedMap<Long, Integer> told(String election, CurrentLoad load) {
        SortedMap<Long, Integer> told = new TreeMap<>();
        for (CatalogEntry entry : load.entries().catalog()) {
            if (entry instanceof CatalogEntry.PlaceListed place
                    && place.election().equals(election)
                    && place.place().length() == TOWN
                    && place.population() != null
                    && place.population() > 0) {
                told.merge(PlaceKey.of(place.place()), place.population(), Math::max);
            }
        }
        return told;
    }
}
