package dev.escrutinio.trainer.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Reads `metrics.jsonl` while the payload appends to it: a last line without its end is left for the next time.
public final class Metrics {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> lines;

    private Metrics(List<JsonNode> lines) {
        this.lines = lines;
    }

    /// What was measured so far; nothing if the payload has not begun.
    public static Metrics of(RunFolder folder) {
        try {
            // decoded leniently: a kill may have cut a character
            return new Metrics(parsed(new String(Files.readAllBytes(folder.metrics()), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return new Metrics(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> parsed(String text) {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n", -1)) {
            object(line).ifPresent(lines::add);
        }
        return lines;
    }

    /// Empty for a line that a kill cut: the payload drops it when it goes on.
    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// How far the training is; empty before its first line.
    public Optional<Progress> progress() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Progress(
                last("phase").map(line -> line.path("phase").asText()).orElse("preparing"),
                step(),
                last("step").map(line -> line.path("of").asInt()).orElse(0),
                last("step", line -> line.path("loss").asDouble()),
                last("validation", line -> line.path("loss").asDouble()),
                last("step", line -> line.path("tokensPerSecond").asDouble()),
                last("step", line -> line.path("etaSeconds").asDouble())));
    }

    /// The last step, 0 if there was none.
    public int step() {
        return last("step").map(line -> line.path("step").asInt()).orElse(0);
    }

    /// The curves so far.
    public Losses losses() {
        return new Losses(points("step"), points("validation"));
    }

    private List<Losses.Point> points(String kind) {
        return lines.stream()
                .filter(line -> is(line, kind) && line.path("loss").isNumber())
                .map(line -> new Losses.Point(
                        line.path("step").asInt(), line.path("loss").asDouble()))
                .toList();
    }

    private @Nullable Double last(String kind, ToDoubleFunction<JsonNode> value) {
        return last(kind).map(value::applyAsDouble).orElse(null);
    }

    private Optional<JsonNode> last(String kind) {
        return lines.reversed().stream().filter(line -> is(line, kind)).findFirst();
    }

    private static boolean is(JsonNode line, String kind) {
        return line.path("kind").asText().equals(kind);
    }
}
