package dev.escrutinio.system.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The questions of all sets: those beside the repository, where they are, and those of the tests.
final class QuestionSets {

    private static final String FOLDER = "/dev/escrutinio/system/questions/";

    private QuestionSets() {}

    /// The first sets.
    static List<JsonNode> all() throws IOException {
        return read(List.of("other-hands-shown.json", "other-hands-not-shown.json", "sixty-more.json"));
    }

    /// Those and the ones that came later.
    static List<JsonNode> whole() throws IOException {
        return read(List.of(
                "other-hands-shown.json",
                "other-hands-not-shown.json",
                "sixty-more.json",
                "outside-examiner.json",
                "leads-and-wholes.json",
                "names-and-relations.json",
                "seats-and-multiples.json",
                "sums-and-seats.json"));
    }

    private static List<JsonNode> read(List<String> files) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        Path dev = shared().resolve("questions").resolve("dev.json");
        if (Files.isRegularFile(dev)) {
            new ObjectMapper().readTree(dev.toFile()).forEach(all::add);
        }
        for (String file : files) {
            try (InputStream in = QuestionSets.class.getResourceAsStream(FOLDER + file)) {
                new ObjectMapper().readTree(in).forEach(all::add);
            }
        }
        return all;
    }

    static Path shared() {
        return Path.of(System.getProperty("escrutinio.root", ".."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared");
    }
}
