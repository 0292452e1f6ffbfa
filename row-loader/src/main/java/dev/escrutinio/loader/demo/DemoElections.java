package dev.escrutinio.loader.demo;

import dev.escrutinio.loader.demo.SyntheticElection.Town;
import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.input.Limits;
import dev.escrutinio.loader.interior.InteriorReader;
import dev.escrutinio.loader.load.ElectionLoad;
import dev.escrutinio.loader.load.ElectionTitle;
import dev.escrutinio.loader.load.Load;
import dev.escrutinio.loader.load.LoadDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

/// The demo data: two invented elections in invented towns, written in the official layout and read back as any other.
public final class DemoElections {

    private static final long SEED = 20191110;
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2019, 4, 28), LocalDate.of(2019, 11, 10));
    private static final String LABEL = "DATOS DE DEMOSTRACIÓN INVENTADOS";

    private DemoElections() {}

    /// Loads `demo/2019-04`, `demo/2019-11` and `demo/indicadores`; always the same.
    public static List<Load> loads() {
        return List.of(load(election(DAYS.get(0))), load(election(DAYS.get(1))), indicators());
    }

    /// The election of a day, invented.
    public static SyntheticElection election(LocalDate day) {
        String id = day.toString().substring(0, 7);
        SortedMap<String, Town> towns = DemoMap.towns(new Random(SEED));
        return new SyntheticElection(
                day,
                DemoMap.PARTIES,
                DemoMap.PROVINCES,
                towns,
                new DemoTables(id, new Random(SEED + day.toEpochDay())).invent(towns));
    }

    private static Load load(SyntheticElection election) {
        try {
            Path zip = Files.createTempFile("escrutinio-demo", ".zip");
            try {
                OfficialZip.write(zip, OfficialFiles.of(election));
                Count count = new InteriorReader(Limits.OFFICIAL).read(zip);
                return ElectionLoad.of("demo", LABEL + ", " + ElectionTitle.of(count.election()), count);
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the demo data", e);
        }
    }

    private static Load indicators() {
        LoadDraft draft = new LoadDraft("demo/indicadores", "demo", LABEL + ", renta y edad");
        Random random = new Random(SEED);
        DemoMap.towns(new Random(SEED))
                .keySet()
                .forEach(town -> draft.indicators(
                        town,
                        Map.of(
                                "income_person@2019",
                                (double) (9_000 + random.nextInt(6_000)),
                                "mean_age@2019",
                                (400 + random.nextInt(150)) / 10.0)));
        return draft.finish(List.of(), List.of());
    }
}
