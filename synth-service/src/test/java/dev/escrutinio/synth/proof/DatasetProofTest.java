package dev.escrutinio.synth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.escrutinio.synth.dataset.SmallDataset;
import dev.escrutinio.synth.publishing.PairIds;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.testing.DemoFacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetProofTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static Knowledge knowledge;

    @TempDir
    private Path folder;

    @BeforeAll
    static void know() {
        knowledge = Knowledge.of(DemoFacts.facts());
    }

    @BeforeEach
    void make() throws IOException {
        SmallDataset.make(folder);
    }

    @Test
    void untouchedDatasetIsProven() throws Exception {
        ProofReport report = prove();

        assertThat(report.differences()).isEmpty();
        assertThat(report.of("pares")).isEqualTo(100);
        assertThat(report.of("cifras comparadas con DuckDB")).isGreaterThan(50);
        assertThat(report.of("planes enteros comparados con DuckDB")).isGreaterThan(3);
        assertThat(told(report)).isZero();
    }

    @Test
    void changedOutputIsFound() throws Exception {
        change(line -> line.put("output", line.path("output").asText() + " "));

        assertThat(told(prove())).isEqualTo(1);
    }

    @Test
    void changedFigureIsFoundEvenUnderANewId() throws Exception {
        change(line -> {
            line.put(
                    "output",
                    line.path("output").asText().replaceFirst("\\d", "7").replaceFirst("7(?=\\d)", "8"));
            return withNewId(line);
        });

        assertThat(prove().differences()).hasSize(1);
    }

    @Test
    void figuresChangedWithTheTextAreFound() throws Exception {
        change(line -> {
            ObjectNode about = (ObjectNode) line.get("metadata");
            about.put("figures", about.path("figures").asText().replaceFirst("\"value\":", "\"value\":1"));
            return line;
        });

        assertThat(prove().differences())
                .extracting(ProofReport.Difference::what)
                .allMatch(what -> what.contains("cifras"));
    }

    private ProofReport prove() throws Exception {
        try (DatasetProof proof = new DatasetProof(knowledge)) {
            return proof.prove(folder);
        }
    }

    private static int told(ProofReport report) {
        return Prove.told(report, new PrintWriter(new StringWriter()));
    }

    private static ObjectNode withNewId(ObjectNode line) {
        return line.put(
                "id",
                PairIds.of(
                        line.at("/metadata/factsVersion").asText(),
                        line.at("/metadata/task").asText(),
                        line.path("instruction").asText(),
                        line.path("input").asText(),
                        line.path("output").asText()));
    }

    /// Changes the first answered pair whose output is prose.
    private void change(UnaryOperator<ObjectNode> change) throws IOException {
        Path file = folder.resolve("jsonl/train.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int i = 0; i < lines.size(); i++) {
            ObjectNode line = (ObjectNode) JSON.readTree(lines.get(i));
            if (line.at("/metadata/outcome").asText().equals("answered")
                    && !line.at("/metadata/task").asText().equals("plan")) {
                lines.set(i, change.apply(line).toString());
                Files.write(file, lines);
                return;
            }
        }
    }

    @AfterAll
    static void forget() {
        knowledge = null;
    }
}
