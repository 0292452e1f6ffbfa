package dev.escrutinio.loader.ine;

import dev.escrutinio.contracts.events.Control;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.catalog.IndicatorSource;
import dev.escrutinio.loader.input.CsvTable;
import dev.escrutinio.loader.input.InputProblem;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.input.Limits;
import dev.escrutinio.loader.load.Load;
import dev.escrutinio.loader.load.LoadDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads a CSV of indicators as the catalog declares it.
public final class IneReader {

    private final CuratedTables curated;
    private final Limits limits;

    public IneReader(CuratedTables curated, Limits limits) {
        this.curated = curated;
        this.limits = limits;
    }

    /// Source of a file, by its name.
    public Optional<IndicatorSource> source(Path file) {
        return curated.indicatorSource(stem(file));
    }

    /// Reads a file, whole.
    ///
    /// @throws InvalidInputException if anything in it cannot be read
    public Load read(Path file, IndicatorSource source) {
        CsvTable table = CsvTable.open(file, limits);
        IndicatorColumns columns = IndicatorColumns.of(table, source);
        Map<String, Map<String, Double>> byPlace = new TreeMap<>();
        table.forEach(row -> columns.read(row, byPlace));
        if (byPlace.isEmpty()) {
            throw new InvalidInputException(
                    new InputProblem(table.name(), 0, null, "ningún valor publicado", "al menos una fila con valores"));
        }
        LoadDraft draft = new LoadDraft("ine/" + stem(file), "ine", title(stem(file)));
        byPlace.forEach(draft::indicators);
        return draft.finish(List.<Control>of(), List.of());
    }

    /// Name of a file without folder and endings.
    public static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.replaceFirst("(?i)\\.csv(\\.gz)?$", "");
    }

    private static String title(String stem) {
        String publisher = stem.startsWith("paro_")
                ? "SEPE, paro registrado"
                : stem.startsWith("censo_") ? "INE, Censo de población 2021" : "INE, Atlas de distribución de renta";
        return publisher + " (" + stem.replace('_', ' ').toLowerCase(Locale.ROOT) + ")";
    }

    static int digits(Level level) {
        return switch (level) {
            case SECTION -> 10;
            case DISTRICT -> 7;
            case MUNICIPALITY -> 5;
            case PROVINCE, REGION, NATION, CERA -> 2;
        };
    }
}
