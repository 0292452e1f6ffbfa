package dev.escrutinio.synth.confirmed;

import static dev.escrutinio.synth.confirmed.FeedbackLines.confirmed;
import static dev.escrutinio.synth.confirmed.FeedbackLines.inValladolid;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.proof.DatasetProof;
import dev.escrutinio.synth.proof.ProofReport;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.testing.DemoFacts;
import dev.escrutinio.synth.testing.MadeTopics;
import dev.escrutinio.synth.testing.PairTopic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Feedback on its way into a dataset: each step goes on from the one before.
@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
@WithTestResource(TokenFile.class)
@WithTestResource(MadeTopics.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfirmedApiIT {

    private static final String PATH = "/api/v1/confirmed-questions";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ASKED =
            "¿Cuántas papeletas vacías hubo en la provincia de Valladolid en noviembre de 2019?";
    private static final String FIRST = confirmed(1, ASKED, inValladolid("2019-11", "{\"id\":\"blank\"}"));
    private static final String OTHER_MEANING = confirmed(9, ASKED, inValladolid("2019-11", "{\"id\":\"null\"}"));
    private static final String CONTRADICTS_READER = confirmed(
            2,
            "Votos en blanco en la provincia de Valladolid en noviembre de 2019",
            inValladolid("2019-04", "{\"id\":\"blank\"}"));
    private static final String BROKEN = "{\"sequence\":3,\"question\":";
    private static final String LAST = confirmed(
            4,
            "Papeletas estropeadas de la provincia de Valladolid en abril de 2019",
            inValladolid("2019-04", "{\"id\":\"null\"}"));

    @Test
    @Order(1)
    void goodLinesBecomePairsAndTheOthersAreTold() throws IOException {
        send(FIRST, CONTRADICTS_READER, BROKEN, LAST)
                .statusCode(200)
                .body("kept", equalTo(2))
                .body("known", equalTo(0))
                .body("refused", equalTo(2))
                .body("lines.status", equalTo(List.of("kept", "refused", "refused", "kept")))
                .body("lines[1].reason", containsString("Se contradice con el lector"))
                .body("lines[2].reason", containsString("JSON"))
                .body("lines[3].sequence", equalTo(4));

        Map<String, String> pairs = asked();
        assertThat(pairs).hasSize(4);
        JsonSchema schema = JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder -> builder.schemaMappers(
                                mappers -> mappers.mapPrefix("https://escrutinio.dev/schemas/", "classpath:schemas/")))
                .getSchema(SchemaLocation.of("https://escrutinio.dev/schemas/question-answer-pair.v1.schema.json"));
        for (String json : pairs.values()) {
            assertThat(schema.validate(JSON.readTree(json))).isEmpty();
        }
    }

    @Test
    @Order(2)
    void sentAgainTheyChangeNothing() {
        int before = PairTopic.read().size();

        send(FIRST, CONTRADICTS_READER, BROKEN, LAST)
                .statusCode(200)
                .body("kept", equalTo(0))
                .body("known", equalTo(2));

        assertThat(PairTopic.read()).hasSize(before);
    }

    @Test
    @Order(3)
    void nextDatasetLearnsFromThemAndIsProven() throws Exception {
        generate();
        JsonNode made = dataset("con-preguntas");

        List<JsonNode> train = lines(made, 0);
        assertThat(train.stream().filter(ConfirmedApiIT::isAsked)).hasSize(4);
        assertThat(lines(made, 1)).noneMatch(ConfirmedApiIT::isAsked);
        assertThat(Files.readString(card(made))).contains("4 pares de los 4 publicados");
        try (DatasetProof proof = new DatasetProof(Knowledge.of(DemoFacts.facts()))) {
            ProofReport report = proof.prove(card(made).getParent());
            assertThat(report.counts()).containsEntry("pares", 60);
            assertThat(report.differences()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void laterContradictionTakesThePairsBack() throws Exception {
        send(FIRST, LAST, OTHER_MEANING)
                .statusCode(200)
                .body("known", equalTo(1))
                .body("refused", equalTo(2))
                .body("withdrawn", equalTo(2))
                .body("lines[0].reason", containsString("con la opinión 9"))
                .body("lines[2].reason", containsString("con la opinión 1"));

        assertThat(asked()).hasSize(2);
        List<JsonNode> train = lines(dataset("sin-la-dudosa"), 0);
        assertThat(train.stream().filter(ConfirmedApiIT::isAsked)).hasSize(2);
        assertThat(train)
                .noneMatch(pair -> pair.at("/metadata/question").asText().equals(ASKED));
        send(FIRST).statusCode(200).body("kept", equalTo(1));
        assertThat(asked()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''    | 400 | vacío
                    '   ' | 400 | ninguna línea
                    """)
    @Order(5)
    void badBodiesAreProblems(String body, int status, String said) {
        post(body.getBytes(StandardCharsets.UTF_8))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(said));
    }

    @Test
    @Order(5)
    void bodiesHaveLimitsAndNeedTheToken() {
        post("{}\n".repeat(501).getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", startsWith("El cuerpo tiene 501 líneas"));
        post("{}\n".repeat(500).getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("lines", hasSize(500))
                .body("lines.status", everyItem(equalTo("refused")));
        post(new byte[70_000]).statusCode(413);
        post(new byte[] {(byte) 0xC3, '\n'}).statusCode(400).body("detail", containsString("UTF-8"));
        given().contentType("application/x-ndjson")
                .body(FIRST.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(401);
        write().contentType("application/json").body(FIRST).post(PATH).then().statusCode(415);
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        PairTopic.read().forEach(message -> {
            byte[] value = message.value();
            if (value == null) {
                asked.remove(message.key());
            } else if (new String(value, StandardCharsets.UTF_8).contains("\"part\":\"confirmed\"")) {
                asked.put(message.key(), new String(value, StandardCharsets.UTF_8));
            }
        });
        return asked;
    }

    private static boolean isAsked(JsonNode pair) {
        return pair.at("/metadata/part").asText().equals("confirmed");
    }

    private static void generate() {
        String id = write().contentType("application/json")
                .body(
                        "{\"seed\": 47, \"counts\": {\"L1\": {\"answer\": 300, \"plan\": 300}, \"L2\": {\"answer\": 200}, \"L3\": {\"answer\": 200}}}")
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

    private static JsonNode dataset(String name) {
        String id = write().contentType("application/json")
                .body("{\"size\": 60, \"formats\": [\"jsonl\", \"parquet\"], \"name\": \"" + name + "\"}")
                .post("/api/v1/datasets")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(PATIENCE)
                .until(
                        () -> JSON.readTree(
                                given().get("/api/v1/datasets/" + id).asString()),
                        made -> made.path("state").asText().equals("completed"))
                .path("released");
    }

    private static Path card(JsonNode released) {
        return Path.of(URI.create(released.at("/card/uri").asText()));
    }

    private static List<JsonNode> lines(JsonNode released, int split) throws IOException {
        Path file = Path.of(URI.create(
                released.at("/splits/" + split + "/files/0/artefact/uri").asText()));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static ValidatableResponse send(String... lines) {
        return post(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse post(byte[] body) {
        return write().contentType("application/x-ndjson").body(body).post(PATH).then();
    }

    private static RequestSpecification write() {
        return given().header("Authorization", "Bearer " + TokenFile.TOKEN);
    }
}
