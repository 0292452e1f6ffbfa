package dev.escrutinio.synth.generation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The wordings of the template files, by the kind of question they ask.
///
/// A line: kind, family, register, text; separated by tabs. Lines that begin with `#` are comments.
final class Templates {

    private static final List<String> FILES =
            List.of("look-ups.tsv", "calculations.tsv", "analyses.tsv", "refusals.tsv");

    private final Map<String, List<Template>> byKind;

    private Templates(Map<String, List<Template>> byKind) {
        this.byKind = byKind;
    }

    static Templates load() {
        Map<String, List<Template>> byKind = new HashMap<>();
        Map<String, Integer> families = new HashMap<>();
        for (String file : FILES) {
            for (String line : lines(file)) {
                add(byKind, families, line);
            }
        }
        byKind.replaceAll((kind, templates) -> List.copyOf(templates));
        return new Templates(Map.copyOf(byKind));
    }

    /// Every kind that has wordings.
    java.util.Set<String> kinds() {
        return byKind.keySet();
    }

    List<Template> of(String kind) {
        return Objects.requireNonNull(byKind.get(kind), kind);
    }

    private static void add(Map<String, List<Template>> byKind, Map<String, Integer> families, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new IllegalStateException("template line with " + columns.length + " columns: " + line);
        }
        String family = columns[0] + "." + columns[1];
        String id = family + "." + families.merge(family, 1, Integer::sum);
        Register register = Register.valueOf(columns[2].toUpperCase(Locale.ROOT));
        byKind.computeIfAbsent(columns[0], kind -> new ArrayList<>())
                .add(Template.parse(id, family, register, columns[3]));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
