package dev.escrutinio.synth.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetMakerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<QuestionAnswerPairGenerated> PAIRS = GeneratedPairs.of(31, 300);

    @TempDir
    private Path folder;

    @Test
    void everyFormatHoldsTheSamePairs() throws Exception {
        make("one", PAIRS);

        List<JsonNode> lines = lines("jsonl/train.jsonl");
        List<String> ids = lines.stream().map(line -> line.path("id").asText()).toList();
        List<String> outputs =
                lines.stream().map(line -> line.path("output").asText()).toList();
        assertThat(ids).hasSize(80).doesNotHaveDuplicates();
        assertThat(JSON.readTree(folder.resolve("one/json/train.json").toFile()).findValuesAsText("id"))
                .isEqualTo(ids);
        assertThat(lines("t5/train.jsonl").stream()
                        .map(line -> line.path("target").asText()))
                .isEqualTo(outputs);
        assertThat(lines("chat/train.jsonl").stream()
                        .map(line -> line.at("/messages/2/content").asText()))
                .isEqualTo(outputs);
        assertThat(column("parquet/train-00000-of-00001.parquet", "id")).isEqualTo(ids);
        assertThat(column("parquet/train-00000-of-00001.parquet", "metadata.family"))
                .isEqualTo(lines.stream()
                        .map(line -> line.at("/metadata/family").asText())
                        .toList());
        assertThat(column("csv/train.csv", "output")).isEqualTo(outputs);
    }

    @Test
    void fullDiskIsAnErrorAndMadeAgainTheDatasetIsTheSame() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        String undisturbed = make("one", PAIRS);
        Path disturbed = folder.resolve("two");
        Files.createDirectories(disturbed.resolve("jsonl"));
        Files.createSymbolicLink(disturbed.resolve("jsonl/validation.jsonl"), full);

        assertThatThrownBy(() -> make("two", PAIRS)).isInstanceOf(IOException.class);
        DatasetMaker.clear(disturbed);

        assertThat(disturbed).doesNotExist();
        assertThat(make("two", PAIRS)).isEqualTo(undisturbed);
    }

    @Test
    void samePairsInAnyOrderMakeTheSameBytes() throws IOException {
        List<QuestionAnswerPairGenerated> shuffled = new java.util.ArrayList<>(PAIRS);
        Collections.shuffle(shuffled, new Random(5));

        String id = make("one", PAIRS);

        assertThat(make("two", shuffled)).isEqualTo(id);
        assertThat(bytes("two")).isEqualTo(bytes("one")).hasSize(3 * DatasetFormat.values().length + 2);
    }

    @Test
    void cardNamesCountsFilesAndProof() throws IOException {
        make("one", PAIRS);

        String card = Files.readString(folder.resolve("one/README.md"));
        assertThat(card)
                .startsWith("---\nlanguage:\n- es\n")
                .contains("path: parquet/train-00000-of-00001.parquet")
                .contains("| train | 80 | 40 | 28 | 12 |")
                .contains("se comparten 0, 0, 0 y 0 (")
                .contains("**L3**")
                .contains(Digests.of(folder.resolve("one"), "chat/test.jsonl").sha256());
        JsonNode leaks = JSON.readTree(folder.resolve("one/leak-report.json").toFile());
        assertThat(leaks.path("clean").asBoolean()).isTrue();
        assertThat(leaks.at("/towns/all").asInt()).isPositive();
    }

    @Test
    void cardTellsHowManyQuestionsOfPeopleThereAreAndHowManyAreIn() throws IOException {
        List<QuestionAnswerPairGenerated> pairs = new java.util.ArrayList<>(AskedPairs.like(PAIRS, 3));
        pairs.addAll(PAIRS);
        make("one", pairs);
        assertThat(Files.readString(folder.resolve("one/README.md")))
                .contains("3 pares de los 3 publicados, en `train`\n");

        pairs.addAll(0, AskedPairs.like(PAIRS, 250));
        make("two", pairs);
        assertThat(Files.readString(folder.resolve("two/README.md")))
                .contains("pares de los 250 publicados")
                .contains("no caben");
        make("three", PAIRS);
        assertThat(Files.readString(folder.resolve("three/README.md"))).doesNotContain("Preguntas de personas");
    }

    private String make(String name, List<QuestionAnswerPairGenerated> pairs) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        return SmallDataset.make(target, pairs, List.of(DatasetFormat.values()));
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("one").resolve(file))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<String> column(String file, String column) throws Exception {
        List<String> values = new java.util.ArrayList<>();
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = db.createStatement()
                        .executeQuery("SELECT " + column + " FROM '"
                                + folder.resolve("one").resolve(file) + "'")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Map<String, String> bytes(String name) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (var files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = folder.resolve(name).relativize(file);
                digests.put(
                        inside.toString(),
                        Digests.of(folder.resolve(name), inside.toString()).sha256());
            }
        }
        return digests;
    }
}
