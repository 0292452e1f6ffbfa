package dev.escrutinio.loader.ine;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.IndicatorSource;
import dev.escrutinio.loader.input.CsvTable;
import dev.escrutinio.loader.input.InputProblem;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.input.Nearest;
import dev.escrutinio.loader.load.Scaled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The declared columns of a source, found in a table.
final class IndicatorColumns {

    private final IndicatorSource source;
    private final int key;
    private final int level;
    private final int period;
    private final List<Found> values;
    private final Set<String> seen = new HashSet<>();

    /// A column with values, and where it stands.
    private record Found(IndicatorSource.Value value, int column) {}

    private IndicatorColumns(IndicatorSource source, int key, int level, int period, List<Found> values) {
        this.source = source;
        this.key = key;
        this.level = level;
        this.period = period;
        this.values = values;
    }

    static IndicatorColumns of(CsvTable table, IndicatorSource source) {
        checkKnown(table, source);
        List<Found> values = new ArrayList<>();
        for (IndicatorSource.Value value : source.columns()) {
            int column = table.column(value.column());
            if (column >= 0) {
                values.add(new Found(value, column));
            }
        }
        return new IndicatorColumns(
                source,
                required(table, source.key()),
                optional(table, source.levelColumn()),
                optional(table, source.periodColumn()),
                values);
    }

    private static void checkKnown(CsvTable table, IndicatorSource source) {
        Set<String> known = new HashSet<>(source.ignored());
        known.add(source.key());
        if (source.levelColumn() != null) {
            known.add(source.levelColumn());
        }
        if (source.periodColumn() != null) {
            known.add(source.periodColumn());
        }
        source.columns().forEach(value -> known.add(value.column()));
        for (String column : table.columns()) {
            if (!known.contains(column)) {
                throw new InvalidInputException(new InputProblem(
                        table.name(), 1, column, "una columna desconocida", Nearest.hint(column, known)));
            }
        }
    }

    private static int optional(CsvTable table, @Nullable String column) {
        return column == null ? -1 : required(table, column);
    }

    private static int required(CsvTable table, String column) {
        int found = table.column(column);
        if (found < 0) {
            throw new InvalidInputException(
                    new InputProblem(table.name(), 1, column, "una cabecera sin esa columna", "la columna"));
        }
        return found;
    }

    /// A row without any published value says nothing, whatever its code.
    void read(CsvTable.Row row, Map<String, Map<String, Double>> byPlace) {
        String rowPeriod = period >= 0 ? row.text(period) : source.period();
        Map<String, Double> told = told(row, rowPeriod);
        if (told.isEmpty()) {
            return;
        }
        String place = row.code(key, IneReader.digits(levelOf(row)));
        if (!seen.add(place + "@" + rowPeriod)) {
            throw row.problem(key, "el lugar " + place + " repetido", "una fila por lugar y periodo");
        }
        byPlace.computeIfAbsent(place, p -> new HashMap<>()).putAll(told);
    }

    private Map<String, Double> told(CsvTable.Row row, @Nullable String rowPeriod) {
        Map<String, Double> told = new HashMap<>();
        for (Found found : values) {
            Double number = row.number(found.column());
            if (number != null) {
                String when = found.value().period() == null
                        ? rowPeriod
                        : found.value().period();
                told.put(
                        found.value().measure() + "@" + when,
                        Scaled.value(number, found.value().scale()));
            }
        }
        return told;
    }

    private Level levelOf(CsvTable.Row row) {
        if (source.level() != null) {
            return source.level();
        }
        String told = level < 0 ? null : row.text(level);
        Level known = told == null ? null : source.levels().get(told);
        if (known == null) {
            throw row.problem(
                    Math.max(level, 0),
                    "«" + told + "»",
                    "uno de " + String.join(", ", source.levels().keySet()));
        }
        return known;
    }
}
