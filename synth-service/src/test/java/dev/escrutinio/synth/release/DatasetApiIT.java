package dev.escrutinio.synth.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.MadeTopics;
import dev.escrutinio.synth.testing.PairTopic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
@WithTestResource(TokenFile.class)
@WithTestResource(MadeTopics.class)
class DatasetApiIT {

    private static final String PATH = "/api/v1/datasets";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void datasetIsStoredThenAnnounced() throws Exception {
        generate();
        String id = order(
                "{\"size\": 60, \"name\": \"prueba\", \"formats\": [\"jsonl\", \"parquet\", \"csv\", \"chat\", \"t5\", \"json\"]}");
        await().atMost(PATIENCE).until(() -> rests(id));

        given().get(PATH + "/" + id)
                .then()
                .body("state", equalTo("completed"))
                .body("released.splits[0].pairs", equalTo(48))
                .body("released.splits[0].levels.L2", equalTo(17));
        String announced = announcements("prueba").getLast();
        DatasetReleased released = ReleaseJson.read(announced, DatasetReleased.class);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(DatasetReleased.class.getResourceAsStream("/schemas/dataset.v1.schema.json"))
                        .validate(announced, com.networknt.schema.InputFormat.JSON))
                .isEmpty();
        List<Artefact> files = Stream.concat(
                        Stream.of(released.card(), released.leakReport()),
                        released.splits().stream()
                                .flatMap(split -> split.files().stream())
                                .map(dev.escrutinio.contracts.pairs.DatasetFile::artefact))
                .toList();
        assertThat(files)
                .hasSize(20)
                .allSatisfy(file -> assertThat(sha256(file.uri())).isEqualTo(file.sha256()));
    }

    @Test
    void orderedAgainItIsTheSameDataset() {
        generate();
        String body = "{\"size\": 40, \"name\": \"otra-vez\", \"mix\": {\"L1\": 100}}";
        String first = order(body);
        await().atMost(PATIENCE).until(() -> rests(first));

        String second = order(body);
        await().atMost(PATIENCE).until(() -> rests(second));

        List<String> announced = announcements("otra-vez");
        assertThat(announced).hasSize(2);
        assertThat(announced.stream()
                        .map(json ->
                                ReleaseJson.read(json, DatasetReleased.class).dataset())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void tooFewPairsAreToldAndNothingIsAnnounced() throws IOException {
        generate();
        String id = order("{\"size\": 900000, \"name\": \"demasiado\"}");
        await().atMost(PATIENCE).until(() -> rests(id));

        given().get(PATH + "/" + id)
                .then()
                .body("state", equalTo("failed"))
                .body("problem.status", equalTo(422))
                .body("problem.detail", containsString("Genere más pares"));
        assertThat(announcements("demasiado")).isEmpty();
        try (Stream<Path> left = Files.list(Path.of("target/artefacts/datasets"))) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains(id));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                      | vacío
                    {}                                                      | falta un campo
                    {"size": 0}                                             | size
                    {"size": 99999999}                                      | size
                    {"size": 1.5}                                           | entero
                    {"size": 10, "mix": {"l1": 50, "l2": 40}}               | suman 90
                    {"size": 10, "mix": {"l1": 150, "l2": -50}}             | 0 a 100
                    {"size": 10, "mix": {"l4": 100}}                        | l4
                    {"size": 10, "split": {"train": 90}}                    | suman 90
                    {"size": 10, "split": {"dev": 100}}                     | dev
                    {"size": 10, "formats": ["xml"]}                        | xml
                    {"size": 10, "formats": []}                             | formats
                    {"size": 10, "name": "../../etc"}                       | name
                    {"size": 10, "path": "/tmp"}                            | path
                    """)
    void badOrdersAreExplainedInSpanish(String body, String said) {
        write().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(said));
    }

    @Test
    void writingNeedsTheTokenAndUnknownOnesAreAProblem() {
        given().contentType("application/json")
                .body("{\"size\": 10}")
                .post(PATH)
                .then()
                .statusCode(401);
        given().get(PATH + "/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get(PATH).then().statusCode(200);
    }

    private static void generate() {
        String id = write().contentType("application/json")
                .body(
                        "{\"seed\": 31, \"counts\": {\"L1\": {\"answer\": 300, \"plan\": 300}, \"L2\": {\"answer\": 300, \"plan\": 300},"
                                + " \"L3\": {\"answer\": 300, \"plan\": 300, \"closed_book\": 300}}, \"typos\": 0.1}")
                .post("/api/v1/generations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/v1/generations/" + id)
                        .then()
                        .extract()
                        .<String>path("state")
                        .equals("completed"));
    }

    private static String order(String body) {
        return write().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static boolean rests(String id) {
        String state = given().get(PATH + "/" + id).then().extract().path("state");
        return state.equals("completed") || state.equals("failed");
    }

    private static List<String> announcements(String name) {
        List<String> found = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : PairTopic.read(Topics.DATASETS)) {
            String json = new String(message.value(), StandardCharsets.UTF_8);
            if (json.contains("\"name\":\"" + name + "\"")) {
                assertThat(json).contains("\"dataset\":\"" + message.key() + "\"");
                found.add(json);
            }
        }
        return found;
    }

    private static String sha256(String uri) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(URI.create(uri)))));
    }

    private static RequestSpecification write() {
        return given().header("Authorization", "Bearer " + TokenFile.TOKEN);
    }
}
