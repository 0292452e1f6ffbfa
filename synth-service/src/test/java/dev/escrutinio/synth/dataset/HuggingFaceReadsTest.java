package dev.escrutinio.synth.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `load_dataset(folder)` of Python's `datasets` reads what is written; the library is kept in `target/python`.
@Tag("slow")
class HuggingFaceReadsTest {

    private static final String LIBRARY = "datasets==5.2.0";
    private static final Path PYTHON = Path.of("target/python");
    private static final List<String> COLUMNS = List.of("id", "input", "instruction", "metadata", "output");

    @TempDir
    private Path folder;

    @Test
    void everyFormatIsRead() throws Exception {
        assumeTrue(installed(), "no Python 3 with " + LIBRARY + ": what it would read is not checked");
        SmallDataset.make(folder, List.of(DatasetFormat.values()));
        String first = JsonMapper.builder()
                .build()
                .readTree(
                        Files.readAllLines(folder.resolve("jsonl/train.jsonl")).getFirst())
                .path("id")
                .asText();

        JsonNode seen = JsonMapper.builder()
                .build()
                .readTree(run(
                        PYTHON.resolve("bin/python").toString(), "src/test/python/load_dataset.py", folder.toString()));

        for (String config : List.of("default", "jsonl", "json", "csv")) {
            assertThat(seen.at("/" + config + "/rows/train").asInt()).as(config).isEqualTo(80);
            assertThat(seen.at("/" + config + "/rows/test").asInt()
                            + seen.at("/" + config + "/rows/validation").asInt())
                    .isEqualTo(20);
            assertThat(seen.at("/" + config + "/columns"))
                    .extracting(JsonNode::asText)
                    .isEqualTo(COLUMNS);
            assertThat(seen.at("/" + config + "/first").asText()).isEqualTo(first);
        }
        assertThat(seen.at("/chat/columns")).extracting(JsonNode::asText).containsExactly("messages");
        assertThat(seen.at("/t5/columns")).extracting(JsonNode::asText).containsExactly("source", "target");
    }

    private static boolean installed() throws InterruptedException {
        try {
            if (!Files.exists(PYTHON.resolve("installed"))) {
                run("python3", "-m", "venv", PYTHON.toString());
                run(PYTHON.resolve("bin/pip").toString(), "install", "--quiet", LIBRARY);
                Files.writeString(PYTHON.resolve("installed"), LIBRARY);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .put("HF_HOME", PYTHON.resolve("cache").toAbsolutePath().toString());
        builder.environment().put("HF_HUB_OFFLINE", "1");
        builder.environment().put("HF_DATASETS_DISABLE_PROGRESS_BARS", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + process.exitValue());
        }
        return said;
    }
}
