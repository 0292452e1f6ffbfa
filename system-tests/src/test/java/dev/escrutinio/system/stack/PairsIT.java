package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.escrutinio.contracts.index.Collections;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The way of the pairs on a running stack: asked by a person or generated, made one dataset, proven, shown, its
/// train split in Qdrant, and a model trained with it that becomes current.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PairsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MORE_THAN_ALL = 100_000;
    private static final String ASKED =
            "¿Cuántas papeletas vacías hubo en la provincia de Valladolid en noviembre de 2019?";
    private static final String MEANT = """
            {"type":"query","elections":["2019-11"],"places":{"type":"named","codes":["47"],"together":false},
             "measures":[{"id":"blank"}],"operation":{"type":"value"}}""";

    @TempDir
    private static Path home;

    private StackUnderTest stack;
    private Path dataset;
    private String suggested;

    @BeforeAll
    void start() {
        stack = new StackUnderTest(home);
        StackUnderTest.Outcome outcome = stack.up();
        assertThat(outcome.code()).as(outcome.text()).isZero();
        suggested = StackUnderTest.suggestions(outcome).getFirst();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(0)
    void whatAPersonMeantBecomesPairsOnce() {
        String given = "{\"question\": \"%s\", \"plan\": %s}".formatted(ASKED, MEANT.replace('\n', ' '));
        assertThat(stack.ask(ASKED).path("status").asText()).isNotEqualTo("answered");
        assertThat(stack.post("/api/v1/feedback", given).statusCode()).isEqualTo(201);

        StackUnderTest.Outcome sent = stack.run("feedback", "--to-pairs");
        StackUnderTest.Outcome again = stack.run("feedback", "--to-pairs");

        assertThat(sent.code()).as(sent.text()).isZero();
        assertThat(sent.text()).contains(ASKED, "Guardadas 1, ya estaban 0, no valen 0.");
        assertThat(again.text()).contains("Guardadas 0, ya estaban 1, no valen 0.");
        assertThat(stack.run("feedback", "--words").text()).contains(ASKED, "vacias = ");
    }

    @Test
    @Order(1)
    void pairsBecomeOneDataset() {
        StackUnderTest.Outcome generated =
                stack.run("generate", "--l1", "1000", "--l2", "500", "--l3", "120", "--tasks", "answer,plan");
        assertThat(generated.code()).as(generated.text()).isZero();

        StackUnderTest.Outcome made =
                stack.run("dataset", "--size", "400", "--mix", "60,36,4", "--split", "60,30,10", "--name", "camino");

        assertThat(made.code()).as(made.text()).isZero();
        dataset = Path.of(made.text().strip().lines().toList().getLast());
        assertThat(questions("train")).contains(ASKED);
    }

    @Test
    @Order(2)
    void everyPairIsProvenAndShown() {
        StackUnderTest.Outcome proven = stack.run("prove", dataset.toString());
        assertThat(proven.code()).as(proven.text()).isZero();

        StackUnderTest.Outcome shown = stack.run("sample", dataset.toString());
        assertThat(shown.code()).as(shown.text()).isZero();
        assertThat(shown.text()).contains("L1", "L2", "L3", "⟦");
    }

    @Test
    @Order(3)
    void trainQuestionsAndNoOthersAreInQdrant() {
        Set<String> train = questions("train");

        Set<String> indexed =
                Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(this::indexed, found -> !found.isEmpty());

        assertThat(train).containsAll(indexed);
        assertThat(indexed).doesNotContainAnyElementsOf(questions("test"));
        assertThat(indexed).doesNotContainAnyElementsOf(questions("validation"));
    }

    @Test
    @Order(4)
    void replayOfTheQuestionsServesTheSameOnesAgain() throws Exception {
        Set<String> before = indexed();

        StackUnderTest.Outcome replay = stack.run("replay", "questions");

        assertThat(replay.code()).as(replay.text()).isZero();
        assertThat(replay.text()).contains("En servicio las preguntas del conjunto");
        assertThat(indexed()).isEqualTo(before).isNotEmpty();
    }

    @Test
    @Order(5)
    void modelTrainedWithItBecomesCurrentAndBadVersionsDoNot() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(System.getProperty("escrutinio.root"), "training/.venv/bin/python")),
                "no training/.venv: «make training-setup» makes it");
        assertThat(stack.get("/api/v1/models").has("current")).isFalse();

        StackUnderTest.Outcome trained = stack.run("train", "camino");

        assertThat(trained.code()).as(trained.text()).isZero();
        AnnouncedModels models = new AnnouncedModels(home);
        ObjectNode first = models.last();
        current(first);
        assertThat(stack.ask(suggested).path("status").asText()).isEqualTo("answered");
        // a word that rules do not know is the model's turn, and what this one replies is never an answer
        assertThat(modelCalls()).isZero();
        assertThat(stack.ask(suggested + " blorfando").path("status").asText()).isEqualTo("unanswerable");
        assertThat(modelCalls()).isPositive();
        assertThat(stack.run("status").text())
                .contains("Modelo", first.path("version").asText());

        refused(models, AnnouncedModels.corrupted(first), "no es el fichero anunciado");
        refused(models, AnnouncedModels.as(first, "unchecked", "plan_accuracy"), "no pasa la comprobación");
        current(first);

        ObjectNode second = AnnouncedModels.as(first, "second", "technical");
        models.send(second);
        current(second);
        models.send(first);
        current(first);
        assertThat(stack.ask(suggested).path("status").asText()).isEqualTo("answered");
    }

    private double modelCalls() {
        return stack.text("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("escrutinio_model_call_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private void current(JsonNode version) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> stack.get("/api/v1/models").at("/current/version").asText(),
                        version.path("version").asText()::equals);
    }

    private void refused(AnnouncedModels models, JsonNode version, String reason) throws Exception {
        models.send(version);
        JsonNode failed = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> stack.get("/api/v1/models").path("failed"),
                        seen -> seen.path("version")
                                .asText()
                                .equals(version.path("version").asText()));
        assertThat(failed.path("reason").asText()).contains(reason);
    }

    @Test
    @Order(6)
    void figureChangedByHandIsFound() throws IOException {
        Path lines = file("train");
        String text = Files.readString(lines);
        Files.writeString(lines, text.replaceFirst("(\"output\": ?\"[^\"]*?)(\\d)", "$19$2"));

        assertThat(stack.run("prove", dataset.toString()).code()).isNotZero();
    }

    /// The names of all points of `questions`.
    private Set<String> indexed() throws Exception {
        Properties addresses = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("run/addresses.properties"))) {
            addresses.load(reader);
        }
        int port = Integer.parseInt(addresses.getProperty("qdrant.port"));
        try (QdrantClient client =
                new QdrantClient(QdrantGrpcClient.newBuilder(addresses.getProperty("qdrant.host"), port, false)
                        .build())) {
            List<RetrievedPoint> points = client.scrollAsync(ScrollPoints.newBuilder()
                            .setCollectionName(Collections.QUESTIONS)
                            .setLimit(MORE_THAN_ALL)
                            .setWithPayload(WithPayloadSelectorFactory.enable(true))
                            .build())
                    .get()
                    .getResultList();
            return points.stream()
                    .map(point -> point.getPayloadOrThrow("name").getStringValue())
                    .collect(Collectors.toSet());
        }
    }

    private Set<String> questions(String split) {
        try (Stream<String> lines = Files.lines(file(split))) {
            return lines.map(PairsIT::question).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String question(String line) {
        try {
            JsonNode pair = JSON.readTree(line);
            return pair.at("/metadata/question").asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file(String split) throws IOException {
        try (Stream<Path> paths = Files.walk(dataset)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(split)
                            && path.toString().endsWith(".jsonl"))
                    .filter(path -> !path.toString().contains("chat")
                            && !path.toString().contains("t5"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
