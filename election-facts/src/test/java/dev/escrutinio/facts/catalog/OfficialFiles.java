package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.CatalogEntry.CandidacyStood;
import dev.escrutinio.contracts.events.CatalogEntry.ElectionHeld;
import dev.escrutinio.contracts.events.CatalogEntry.PlaceListed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/// Catalog entries of the Ministry's real files, read apart from the product's loader.
final class OfficialFiles {

    static final Map<String, String> ELECTIONS = new TreeMap<>(Map.of(
            "2015-12", "201512", "2016-06", "201606", "2019-04", "201904", "2019-11", "201911", "2023-07", "202307"));

    private OfficialFiles() {}

    /// Folder of the real data; skips the test where it is missing.
    static Path data() {
        Path here = Path.of(System.getProperty("escrutinio.root", "")).toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path data = folder.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        Assumptions.abort("no real data in ../shared/data");
        throw new IllegalStateException();
    }

    static CatalogBuilder all(CuratedTables curated) {
        CatalogBuilder builder = new CatalogBuilder(curated);
        ELECTIONS.keySet().forEach(election -> entries(election).forEach(builder::add));
        return builder;
    }

    static List<CatalogEntry> entries(String election) {
        String load = "interior/" + election;
        List<CatalogEntry> entries = new ArrayList<>();
        entries.add(new ElectionHeld(load, "d", election, LocalDate.parse(election + "-01"), Map.of("28", 37)));
        entries.addAll(candidacies(election));
        for (String line : lines(election, "07")) {
            String region = "R" + field(line, 10, 11);
            String province = field(line, 12, 13);
            boolean nation = region.equals("R99");
            if (!nation && field(line, 14, 14).equals("9")) {
                boolean whole = province.equals("99");
                entries.add(new PlaceListed(
                        load,
                        "d",
                        election,
                        whole ? region : province,
                        whole ? "ES" : region,
                        field(line, 15, 64),
                        null));
            }
        }
        for (String line : lines(election, "05")) {
            if (field(line, 17, 18).equals("99")) {
                String province = field(line, 12, 13);
                entries.add(new PlaceListed(
                        load,
                        "d",
                        election,
                        province + field(line, 14, 16),
                        province,
                        field(line, 19, 118),
                        Integer.parseInt(field(line, 129, 136))));
            }
        }
        return entries;
    }

    static List<CandidacyStood> candidacies(String election) {
        Map<String, Map<String, Integer>> seats = new HashMap<>();
        for (String line : lines(election, "08")) {
            if (!field(line, 12, 13).equals("99") && field(line, 14, 14).equals("9")) {
                seats.computeIfAbsent(field(line, 15, 20), code -> new TreeMap<>())
                        .put(field(line, 12, 13), Integer.parseInt(field(line, 29, 33)));
            }
        }
        List<CandidacyStood> all = new ArrayList<>();
        for (String line : lines(election, "03")) {
            Map<String, Integer> won = seats.getOrDefault(field(line, 9, 14), Map.of());
            all.add(new CandidacyStood(
                    "interior/" + election,
                    "d",
                    election,
                    field(line, 9, 14),
                    field(line, 227, 232),
                    field(line, 15, 64),
                    field(line, 65, 214),
                    new ArrayList<>(new TreeSet<>(won.keySet())),
                    won));
        }
        return all;
    }

    private static List<String> lines(String election, String file) {
        String digits = ELECTIONS.get(election);
        Path zip = data().resolve("interior/02" + digits + "_MESA.zip");
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            String name = file + "02" + digits.substring(2) + ".DAT";
            byte[] bytes = archive.getInputStream(archive.getEntry(name)).readAllBytes();
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String line, int from, int to) {
        return line.substring(from - 1, to).strip();
    }
}
