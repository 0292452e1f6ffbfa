package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.plan.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The indicators of all current loads: by measure and period one column a load.
final class Indicators {

    private final Map<String, Map<String, List<IndicatorColumn>>> columns = new HashMap<>();
    private final Set<String> ofElections = new HashSet<>();
    private final List<long[]> pool = new ArrayList<>();

    /// Takes a load's values but those whose period is not wanted.
    void add(CurrentLoad load, Dictionary words, Predicate<String> unwantedPeriod) {
        Map<Long, PackedValues> rows = load.entries().indicators();
        long[] places =
                rows.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        Map<Integer, Growing> growing = new HashMap<>();
        for (long place : places) {
            PackedValues row = Objects.requireNonNull(rows.get(place));
            for (int i = 0; i < row.keys().length; i++) {
                growing.computeIfAbsent(row.keys()[i], key -> new Growing(places.length))
                        .add(place, row.values()[i]);
            }
        }
        growing.forEach((key, values) -> {
            String[] parts = words.word(key).split("@", 2);
            if (parts.length == 2 && !unwantedPeriod.test(parts[1])) {
                columns.computeIfAbsent(parts[0], measure -> new HashMap<>())
                        .computeIfAbsent(parts[1], period -> new ArrayList<>())
                        .add(new IndicatorColumn(load.event(), shared(values.places()), values.values()));
            }
        });
    }

    /// Puts values of an election's own load before those of the indicators' loads.
    void prefer(String measure, String period, CurrentLoad load, SortedMap<Long, Integer> values) {
        long[] places = values.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] told =
                values.values().stream().mapToDouble(Integer::doubleValue).toArray();
        columns.computeIfAbsent(measure, _ -> new HashMap<>())
                .computeIfAbsent(period, _ -> new ArrayList<>())
                .addFirst(new IndicatorColumn(load.event(), shared(places), told));
        ofElections.add(measure + "@" + period);
    }

    /// Whether an election's own load tells an indicator's value of a place.
    boolean isOfElection(String measure, String period, long place) {
        return isOfElection(measure, period)
                && columns(measure, period).getFirst().at(place).isPresent();
    }

    private boolean isOfElection(String measure, String period) {
        return ofElections.contains(measure + "@" + period);
    }

    /// The column that tells a place's value: of several loads the first one taken.
    @Nullable
    IndicatorColumn column(String measure, String period, long place) {
        for (IndicatorColumn column : columns(measure, period)) {
            if (column.at(place).isPresent()) {
                return column;
            }
        }
        return null;
    }

    /// The value of the indicators' loads alone.
    OptionalDouble ofSeries(String measure, String period, long place) {
        return columns(measure, period).stream()
                .skip(isOfElection(measure, period) ? 1 : 0)
                .map(column -> column.at(place))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /// The values of many places; not a number where there is none.
    double[] values(String measure, String period, List<String> places) {
        double[] values = new double[places.size()];
        Arrays.fill(values, Double.NaN);
        long[] keys = places.stream().mapToLong(PlaceKey::of).toArray();
        // Of several loads the first one taken tells a place, as above.
        for (IndicatorColumn column : columns(measure, period).reversed()) {
            column.into(values, keys);
        }
        return values;
    }

    /// Codes of a level that begin with a code and have a value, in their order.
    List<String> places(String measure, String period, Level level, String prefix) {
        int digits = PlaceKey.digits(level);
        if (prefix.length() > digits) {
            return List.of();
        }
        long unit = PlaceKey.power(digits - prefix.length());
        long from = PlaceKey.power(digits) + (prefix.isEmpty() ? 0 : PlaceKey.number(prefix, 0) * unit);
        return columns(measure, period).stream()
                .flatMapToLong(column -> column.between(from, from + unit))
                .sorted()
                .distinct()
                .mapToObj(PlaceKey::code)
                .toList();
    }

    /// Whether any indicator has a value of a place.
    boolean tells(long place) {
        return pool.stream().anyMatch(places -> Arrays.binarySearch(places, place) >= 0);
    }

    private List<IndicatorColumn> columns(String measure, String period) {
        return columns.getOrDefault(measure, Map.of()).getOrDefault(period, List.of());
    }

    void forEach(Visitor visitor) {
        columns.forEach((measure, periods) -> periods.forEach((period, parts) -> {
            Set<Level> levels = EnumSet.noneOf(Level.class);
            parts.forEach(part ->
                    Arrays.stream(part.places()).mapToObj(PlaceKey::level).forEach(levels::add));
            levels.forEach(level -> visitor.visit(measure, period, level));
        }));
    }

    // Most columns of a load tell the same places.
    private long[] shared(long[] places) {
        for (long[] known : pool) {
            if (Arrays.equals(known, places)) {
                return known;
            }
        }
        pool.add(places);
        return places;
    }

    /// Takes what is known.
    @FunctionalInterface
    interface Visitor {
        void visit(String measure, String period, Level level);
    }

    private static final class Growing {
        private final long[] places;
        private final double[] values;
        private int size;

        Growing(int capacity) {
            places = new long[capacity];
            values = new double[capacity];
        }

        void add(long place, double value) {
            places[size] = place;
            values[size++] = value;
        }

        long[] places() {
            return Arrays.copyOf(places, size);
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}
