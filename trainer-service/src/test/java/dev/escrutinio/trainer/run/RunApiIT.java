package dev.escrutinio.trainer.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;

import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.trainer.testing.AnnouncedDataset;
import dev.escrutinio.trainer.testing.Payload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is ordered over HTTP or by a rule, and what is refused.
@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
@WithTestResource(TokenFile.class)
class RunApiIT {

    private static final String RUNS = "/api/v1/runs";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                            | 400 | vacío
            null                                                                          | 400 | Faltan
            {"dataset": "x"}                                                              | 400 | falta un campo
            {"dataset": "x", "recipe": "smoke", "steps": 3}                               | 400 | steps
            {"dataset": "no-hay", "recipe": "smoke"}                                      | 404 | no-hay
            {"dataset": "pedidos", "recipe": "../smoke"}                                  | 404 | hay: gemma-2-9b, smoke
            {"dataset": "pedidos", "recipe": "smoke", "overrides": {"gate": "technical"}} | 400 | gate
            {"dataset": "pedidos", "recipe": "smoke", "overrides": {"lora": {"rank": 0}}} | 400 | rank
            {"dataset": "pedidos", "recipe": "smoke", "overrides": {"sudo": true}}        | 400 | sudo
            {"dataset": "pedidos", "recipe": "smoke", "baseModel": {"kind": "pickle"}}    | 400 | baseModel
            """)
    void orderThatMakesNoSenseIsRefused(String body, int status, String words) throws Exception {
        known("pedidos");
        write().body(body).post(RUNS).then().statusCode(status).body("detail", containsString(words));
    }

    @Test
    void readerOfDatasetsIsWatched() {
        await().untilAsserted(() -> given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'qa-datasets-in' }.data.heardBytes", greaterThan(0)));
    }

    @Test
    void writingNeedsTheToken() {
        given().contentType("application/json")
                .body("{\"dataset\": \"x\", \"recipe\": \"smoke\"}")
                .post(RUNS)
                .then()
                .statusCode(401)
                .body("detail", containsString("Authorization"));
        given().contentType("application/json")
                .body("{\"version\": \"a1\"}")
                .post("/api/v1/models/electoral-qa/current")
                .then()
                .statusCode(401);
    }

    @Test
    void unknownRunAndVersionAreTold() {
        given().get(RUNS + "/run-0").then().statusCode(404).body("detail", containsString("/api/v1/runs"));
        given().accept("text/event-stream").get(RUNS + "/run-0").then().statusCode(404);
        write().body("{\"version\": \"a1\"}")
                .post("/api/v1/models/electoral-qa/current")
                .then()
                .statusCode(404)
                .body("detail", containsString("huella"));
    }

    @Test
    void ruleOrdersOneRunAndItCanBeCancelledAndTriedAgain() throws Exception {
        Payload.assumeThere();
        AnnouncedDataset dataset = known("automatico-1");
        dataset.announce();
        String run = AutomaticRuns.id(new RunOrder(dataset.event().dataset(), "smoke", null, null));
        assertThat(given().get(RUNS).jsonPath().getList("datasetName", String.class))
                .containsOnlyOnce("automatico-1");

        write().post(RUNS + "/" + run + "/cancel").then().statusCode(200);
        awaitState(run, "cancelled");
        write().post(RUNS + "/" + run + "/cancel").then().statusCode(200);
        write().post(RUNS + "/" + run + "/retry").then().statusCode(200);
        awaitState(run, "running");
        write().post(RUNS + "/" + run + "/retry").then().statusCode(409);
        write().post(RUNS + "/" + run + "/cancel").then().statusCode(200);
        JsonPath end = awaitState(run, "cancelled");
        assertThat(end.getList("transitions.state", String.class)).endsWith("running", "cancelling", "cancelled");
    }

    @Test
    void whatIsNoDatasetGoesToTheDeadLetters() throws Exception {
        AnnouncedDataset.send("malo", "{\"dataset\": \"corto\"}".getBytes(StandardCharsets.UTF_8));
        known("despues-del-malo");
        await().atMost(PATIENCE).until(() -> deadLetters().contains("{\"dataset\": \"corto\"}"));
    }

    private static List<String> deadLetters() {
        List<TopicPartition> partition =
                List.of(new TopicPartition(Topics.DATASETS.deadLetters().name(), 0));
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            List<String> values = new java.util.ArrayList<>();
            consumer.poll(Duration.ofSeconds(1)).forEach(one -> values.add(one.value()));
            return values;
        }
    }

    private AnnouncedDataset known(String name) throws Exception {
        AnnouncedDataset dataset = AnnouncedDataset.write(folder, name);
        dataset.announce();
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/v1/datasets")
                        .jsonPath()
                        .getList("dataset", String.class)
                        .contains(dataset.event().dataset()));
        return dataset;
    }

    private static JsonPath awaitState(String run, String state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> given().get(RUNS + "/" + run).jsonPath(),
                        view -> view.getString("state").equals(state));
    }

    private static RequestSpecification write() {
        return given().header("Authorization", "Bearer " + TokenFile.TOKEN).contentType("application/json");
    }
}
