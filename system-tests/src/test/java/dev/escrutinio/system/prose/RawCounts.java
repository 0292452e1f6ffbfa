package dev.escrutinio.system.prose;

import dev.escrutinio.facts.catalog.CuratedTables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Counts of towns (files 05, 06), provinces and the nation (07, 08; residents abroad included) from the raw files.
/// Only which party a candidacy is of comes from the curated table.
final class RawCounts {

    static final List<String> ELECTIONS = List.of("2015-12", "2016-06", "2019-04", "2019-11", "2023-07");

    private final CuratedTables curated;
    private final Map<String, Map<String, Count>> counts = new HashMap<>();

    private RawCounts(CuratedTables curated) {
        this.curated = curated;
    }

    static RawCounts of(Path folder) {
        RawCounts raw = new RawCounts(CuratedTables.load());
        for (String election : ELECTIONS) {
            raw.counts.put(election, new HashMap<>());
            raw.read(election, folder.resolve("02" + election.replace("-", "") + "_MESA.zip"));
        }
        return raw;
    }

    Optional<Count> of(String election, String place) {
        return Optional.ofNullable(counts.get(election).get(place));
    }

    private void read(String election, Path zip) {
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1)) {
            Map<String, String> families = new HashMap<>();
            lines(file, "03", line -> families.put(text(line, 9, 6), family(election, line)));
            Map<String, Count> places = counts.get(election);
            Count spain = places.computeIfAbsent("ES", Count::new);
            lines(file, "05", line -> town(places, line));
            lines(file, "06", line -> townVotes(places, families, line));
            lines(file, "07", line -> province(places, spain, line));
            lines(file, "08", line -> provinceVotes(places, spain, families, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String family(String election, String line) {
        return curated.familyOf(election, text(line, 227, 6), text(line, 15, 50), text(line, 65, 150));
    }

    private static void town(Map<String, Count> places, String line) {
        if (text(line, 17, 2).equals("99")) {
            Count town = places.computeIfAbsent(text(line, 12, 5), Count::new);
            town.add(number(line, 150, 8), number(line, 190, 8), number(line, 198, 8));
            Count without = places.computeIfAbsent("-" + text(line, 12, 2), Count::new);
            without.add(number(line, 150, 8), number(line, 190, 8), number(line, 198, 8));
            places.computeIfAbsent("-ES", Count::new)
                    .add(number(line, 150, 8), number(line, 190, 8), number(line, 198, 8));
        }
    }

    private static void townVotes(Map<String, Count> places, Map<String, String> families, String line) {
        if (text(line, 15, 2).equals("99")) {
            String family = families.get(text(line, 17, 6));
            for (String place : List.of(text(line, 10, 5), "-" + text(line, 10, 2), "-ES")) {
                places.computeIfAbsent(place, Count::new).vote(family, number(line, 23, 8), 0);
            }
        }
    }

    private static void province(Map<String, Count> places, Count spain, String line) {
        if (!text(line, 12, 2).equals("99")) {
            for (Count count : List.of(places.computeIfAbsent(text(line, 12, 2), Count::new), spain)) {
                count.add(number(line, 86, 8), number(line, 126, 8), number(line, 134, 8));
            }
        }
    }

    private static void provinceVotes(
            Map<String, Count> places, Count spain, Map<String, String> families, String line) {
        if (!text(line, 12, 2).equals("99")) {
            String family = families.get(text(line, 15, 6));
            for (Count count : List.of(places.computeIfAbsent(text(line, 12, 2), Count::new), spain)) {
                count.vote(family, number(line, 21, 8), number(line, 29, 5));
            }
        }
    }

    private static void lines(ZipFile zip, String number, Consumer<String> each) throws IOException {
        ZipEntry entry = zip.stream()
                .filter(one -> one.getName().matches("(.*/)?" + number + "02\\d{4}\\.DAT"))
                .findFirst()
                .orElseThrow();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.ISO_8859_1))) {
            reader.lines().filter(line -> line.length() > 20).forEach(each);
        }
    }

    private static String text(String line, int from, int length) {
        return line.substring(from - 1, Math.min(line.length(), from - 1 + length))
                .strip();
    }

    private static long number(String line, int from, int length) {
        return Long.parseLong(text(line, from, length));
    }
}
