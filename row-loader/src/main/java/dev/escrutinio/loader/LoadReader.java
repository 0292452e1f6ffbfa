package dev.escrutinio.loader;

import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.catalog.IndicatorSource;
import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.ine.IneReader;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.input.Limits;
import dev.escrutinio.loader.interior.InteriorReader;
import dev.escrutinio.loader.load.ElectionLoad;
import dev.escrutinio.loader.load.ElectionTitle;
import dev.escrutinio.loader.load.Load;
import dev.escrutinio.loader.load.UnknownParties;
import dev.escrutinio.loader.merged.MergedReader;
import java.util.List;
import java.util.Optional;

/// Turns a data file into the loads that it holds.
public final class LoadReader {

    private final CuratedTables curated;
    private final InteriorReader interior;
    private final IneReader ine;
    private final MergedReader merged;

    public LoadReader() {
        this(CuratedTables.load(), Limits.OFFICIAL);
    }

    public LoadReader(CuratedTables curated, Limits limits) {
        this.curated = curated;
        interior = new InteriorReader(limits);
        ine = new IneReader(curated, limits);
        merged = new MergedReader(curated, limits);
    }

    /// One load, or one for each election of a merged file.
    ///
    /// @throws InvalidInputException if anything in the file cannot be read
    public List<Load> read(DataFile file) {
        return switch (file.kind()) {
            case ARCHIVE -> List.of(election(file));
            case CSV -> csv(file);
        };
    }

    private Load election(DataFile file) {
        Count count = interior.read(file.path());
        String name = "Ministerio del Interior, " + ElectionTitle.of(count.election());
        return UnknownParties.listed(ElectionLoad.of("interior", name, count), curated);
    }

    private List<Load> csv(DataFile file) {
        Optional<IndicatorSource> source = ine.source(file.path());
        if (source.isPresent()) {
            return List.of(ine.read(file.path(), source.get()));
        }
        if (merged.fits(file.path())) {
            return merged.read(file.path());
        }
        throw new InvalidInputException(
                file.name(),
                "un CSV desconocido",
                "un CSV del INE o del SEPE con su nombre original, o uno unido con las columnas «Elección» y"
                        + " «Código sección»");
    }
}
