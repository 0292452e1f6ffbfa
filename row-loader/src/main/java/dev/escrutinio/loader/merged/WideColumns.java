package dev.escrutinio.loader.merged;

import dev.escrutinio.facts.catalog.MergedColumn;
import dev.escrutinio.facts.catalog.MergedColumn.Kind;
import dev.escrutinio.facts.catalog.MergedColumns;
import dev.escrutinio.loader.input.CsvTable;
import dev.escrutinio.loader.input.InputProblem;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.input.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The columns of a merged file with their meaning.
final class WideColumns {

    /// A column of the file.
    record Wide(int position, String header, MergedColumn meaning) {}

    private final List<Wide> all = new ArrayList<>();
    private final int election;
    private final int section;

    private WideColumns(CsvTable table, MergedColumns declared) {
        for (int i = 0; i < table.columns().size(); i++) {
            String header = table.columns().get(i);
            MergedColumn meaning = declared.meaning(header).orElseThrow(() -> unknown(table, header));
            all.add(new Wide(i, header, meaning));
        }
        election = required(table, Kind.ELECTION, "la columna «Elección»");
        section = required(table, Kind.SECTION, "la columna «Código sección»");
    }

    static WideColumns of(CsvTable table, MergedColumns declared) {
        return new WideColumns(table, declared);
    }

    /// Whether a table is one row a section and election at all.
    static boolean fits(CsvTable table, MergedColumns declared) {
        List<Kind> kinds = table.columns().stream()
                .map(declared::meaning)
                .flatMap(Optional::stream)
                .map(MergedColumn::kind)
                .toList();
        return kinds.contains(Kind.ELECTION) && kinds.contains(Kind.SECTION);
    }

    List<Wide> of(Kind kind) {
        return all.stream().filter(column -> column.meaning().kind() == kind).toList();
    }

    int election() {
        return election;
    }

    int section() {
        return section;
    }

    private int required(CsvTable table, Kind kind, String expected) {
        return of(kind).stream()
                .findFirst()
                .map(Wide::position)
                .orElseThrow(() -> new InvalidInputException(
                        new InputProblem(table.name(), 1, null, "una cabecera incompleta", expected)));
    }

    private static InvalidInputException unknown(CsvTable table, String header) {
        return new InvalidInputException(new InputProblem(
                table.name(), 1, header, "una columna desconocida", Nearest.hint(header, KnownColumns.names())));
    }
}
