package dev.escrutinio.loader.merged;

import dev.escrutinio.facts.catalog.MergedColumn;
import dev.escrutinio.facts.catalog.MergedColumn.Kind;
import dev.escrutinio.loader.input.CsvTable;
import dev.escrutinio.loader.load.Scaled;
import dev.escrutinio.loader.merged.WideColumns.Wide;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a merged file, by election and section.
final class WideRows {

    private final CsvTable table;
    private final WideColumns columns;
    private final SortedMap<String, SortedMap<String, WideRow>> byElection = new TreeMap<>();

    WideRows(CsvTable table, WideColumns columns) {
        this.table = table;
        this.columns = columns;
    }

    SortedMap<String, SortedMap<String, WideRow>> read() {
        table.forEach(this::take);
        return byElection;
    }

    private void take(CsvTable.Row row) {
        String told = row.text(columns.election());
        String election = ElectionName.id(told == null ? "" : told)
                .orElseThrow(() -> row.problem(
                        columns.election(),
                        told == null ? "nada" : "«" + told + "»",
                        "unas elecciones («Abril 2019»)"));
        WideRow wide = new WideRow(row.code(columns.section(), 10), row.line());
        columns.of(Kind.COUNT)
                .forEach(c -> putCount(row, c, wide.counts(), c.meaning().target()));
        columns.of(Kind.VOTES).forEach(c -> putCount(row, c, wide.votes(), party(c)));
        columns.of(Kind.SHARE).forEach(c -> putValue(row, c, wide.shares(), WideRow.shareKey(c.meaning())));
        columns.of(Kind.INDICATOR)
                .forEach(c -> putValue(row, c, wide.indicators(), indicatorKey(c.meaning(), election)));
        check(row, wide);
        if (byElection.computeIfAbsent(election, e -> new TreeMap<>()).put(wide.section(), wide) != null) {
            throw row.problem(
                    columns.section(), "la sección " + wide.section() + " repetida", "una fila por sección y elección");
        }
    }

    private static String party(Wide column) {
        String party = column.meaning().party();
        return party == null ? column.header() : party;
    }

    private static String indicatorKey(MergedColumn column, String election) {
        return column.target() + "@" + (column.period() == null ? election.substring(0, 4) : column.period());
    }

    private static void putCount(CsvTable.Row row, Wide column, Map<String, Integer> into, String key) {
        Double number = row.number(column.position());
        if (number == null) {
            return;
        }
        if (number < 0 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw row.problem(column.position(), "«" + number + "»", "un número entero no negativo");
        }
        into.merge(key, number.intValue(), Integer::sum);
    }

    private static void putValue(CsvTable.Row row, Wide column, Map<String, Double> into, String key) {
        @Nullable Double number = row.number(column.position());
        if (number != null) {
            into.put(key, Scaled.value(number, column.meaning().scale()));
        }
    }

    private void check(CsvTable.Row row, WideRow wide) {
        if (!wide.counted()) {
            return;
        }
        if (wide.votesTold() > wide.toCandidacies()) {
            throw row.problem(
                    columns.section(),
                    wide.votesTold() + " votos de partidos y " + wide.toCandidacies() + " votos a candidaturas",
                    "no más votos de partidos que votos a candidaturas");
        }
        if (wide.nullVotes() < 0 || wide.voters() > 2L * wide.count("census")) {
            throw row.problem(
                    columns.section(),
                    wide.voters() + " votantes con un censo de " + wide.count("census"),
                    "no más votantes que censo");
        }
    }
}
