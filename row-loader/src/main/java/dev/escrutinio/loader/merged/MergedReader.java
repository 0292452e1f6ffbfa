package dev.escrutinio.loader.merged;

import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.catalog.MergedColumns;
import dev.escrutinio.loader.input.CsvTable;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.input.Limits;
import dev.escrutinio.loader.load.Load;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// Reads a merged wide CSV: one load for each election in it.
public final class MergedReader {

    private final CuratedTables curated;
    private final MergedColumns declared;
    private final Limits limits;

    public MergedReader(CuratedTables curated, Limits limits) {
        this.curated = curated;
        this.declared = MergedColumns.load(curated);
        this.limits = limits;
    }

    /// Whether the file's header names an election and a section.
    public boolean fits(Path file) {
        return WideColumns.fits(CsvTable.open(file, limits), declared);
    }

    /// Reads a file, whole.
    ///
    /// @throws InvalidInputException if anything in it cannot be read
    public List<Load> read(Path file) {
        CsvTable table = CsvTable.open(file, limits);
        WideColumns columns = WideColumns.of(table, declared);
        SortedMap<String, SortedMap<String, WideRow>> rows = new WideRows(table, columns).read();
        if (rows.isEmpty()) {
            throw new InvalidInputException(table.name(), "un fichero sin filas", "al menos una fila");
        }
        PartyNames names = new PartyNames(columns, curated);
        return rows.entrySet().stream()
                .map(election -> new MergedLoad(election.getKey(), table.name(), names)
                        .of(List.copyOf(election.getValue().values())))
                .toList();
    }
}
