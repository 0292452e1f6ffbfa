package dev.escrutinio.deploy.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Some pairs of each level of a dataset, and how many there are of which kind, length and place.
public final class DatasetSample {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d[\\d.]*(,\\d+)?( ?%)?");
    private static final int BAR = 40;
    private static final int STEP = 100;

    private final int wanted;
    private final Map<String, List<JsonNode>> shown = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<Integer, Integer> lengths = new TreeMap<>();
    private final Map<String, Integer> places = new TreeMap<>();

    private DatasetSample(int wanted) {
        this.wanted = wanted;
    }

    /// Reads all splits of a dataset.
    ///
    /// @param wanted pairs to show of each level
    public static DatasetSample of(Path dataset, int wanted) throws IOException {
        DatasetSample sample = new DatasetSample(wanted);
        try (Stream<Path> files = Files.list(dataset.resolve("jsonl"))) {
            for (Path file : files.sorted().toList()) {
                sample.read(file);
            }
        }
        return sample;
    }

    private void read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(JSON.readTree(line));
            }
        }
    }

    private void add(JsonNode pair) {
        JsonNode about = pair.path("metadata");
        String level = about.path("level").asText();
        List<JsonNode> some = shown.computeIfAbsent(level, _ -> new ArrayList<>());
        if (some.size() < wanted && !about.path("task").asText().equals("plan")) {
            some.add(pair);
        }
        kinds.merge(level + " " + about.path("part").asText(), 1, Integer::sum);
        lengths.merge(pair.path("output").asText().length() / STEP, 1, Integer::sum);
        about.path("places").forEach(place -> places.merge(level(place.asText()), 1, Integer::sum));
    }

    private static String level(String code) {
        return switch (code.length()) {
            case 2 -> code.equals("ES") ? "España" : "provincia";
            case 3 -> code.startsWith("R") ? "comunidad autónoma" : "extranjero";
            case 5 -> "municipio";
            case 7 -> "distrito";
            default -> "sección";
        };
    }

    /// As lines for a terminal; figures stand between marks.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        shown.forEach((level, pairs) -> {
            lines.add(level);
            pairs.forEach(pair -> {
                lines.add("  ¿? " + pair.at("/metadata/question").asText());
                lines.add("   → " + marked(pair.path("output").asText()));
            });
        });
        bars(lines, "Clases", kinds);
        Map<String, Integer> named = new TreeMap<>();
        lengths.forEach((step, number) -> named.put("%5d–%d".formatted(step * STEP, (step + 1) * STEP - 1), number));
        bars(lines, "Longitud de la respuesta (caracteres)", named);
        bars(lines, "Lugares", places);
        return lines;
    }

    static String marked(String text) {
        return NUMBER.matcher(text).replaceAll(number -> "⟦" + number.group() + "⟧");
    }

    private static void bars(List<String> lines, String title, Map<String, Integer> numbers) {
        lines.add(title);
        int most = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        numbers.forEach((name, number) ->
                lines.add("  %-28s %6d %s".formatted(name, number, "█".repeat(Math.ceilDiv(number * BAR, most)))));
    }
}
