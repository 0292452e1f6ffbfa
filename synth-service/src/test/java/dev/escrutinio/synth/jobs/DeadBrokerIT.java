package dev.escrutinio.synth.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.EmbeddedKafka;
import dev.escrutinio.synth.testing.DemoFacts;
import dev.escrutinio.synth.testing.PairTopic;
import dev.escrutinio.synth.testing.PublishedDemo;
import dev.escrutinio.synth.testing.ServiceChild;
import dev.escrutinio.synth.testing.TokenFile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kafka dies in the middle of a generation and comes back later: the generation fails with the reason after a few
/// attempts, and resumed it ends with the pairs of a run that nothing disturbed.
class DeadBrokerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PATH = "/api/v1/generations";
    private static final long SEED = 888;
    private static final String COUNTS =
            "\"counts\":{\"L1\":{\"answer\":3000,\"plan\":500},\"L2\":{\"answer\":100},\"L3\":{\"closed_book\":40}}";

    private static final Map<String, String> SETTINGS = Map.of(
            "SYNTH_JOBS_CHECKPOINT", "100",
            "SYNTH_JOBS_RANGE", "20",
            "SYNTH_JOBS_RETRIES", "1",
            "SYNTH_JOBS_FIRST_PAUSE", "100ms",
            "MP_MESSAGING_OUTGOING_QA_PAIRS_OUT_REQUEST_TIMEOUT_MS", "1000",
            "MP_MESSAGING_OUTGOING_QA_PAIRS_OUT_DELIVERY_TIMEOUT_MS", "3000");

    private final String token = new TokenFile().start().get("escrutinio.token-file");
    private int port;

    @TempDir
    private Path folder;

    @Test
    void generationWaitsForKafkaAndThenGoesOn() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        int broker = kafka.port();
        String address = kafka.bootstrapServers();
        Map<String, String> settings = new java.util.HashMap<>(SETTINGS);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", address);
        try (ServiceChild service = ServiceChild.start(port, token, "dead_broker", settings)) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> status("/q/health/live") == 200);
            PublishedDemo.publish(address);
            await().atMost(PATIENCE).ignoreExceptions().until(() -> status("/q/health/ready") == 200);
            String id = await().atMost(PATIENCE).until(this::order, one -> !one.isEmpty());
            await().atMost(PATIENCE).until(() -> get(id).getLong("draws") > 200);

            kafka.close();

            await().atMost(PATIENCE).until(() -> get(id).getString("state").equals("failed"));
            assertThat(get(id).getString("reason")).contains("Kafka").contains("reanude");
            assertThat(get(id).getLong("draws")).isLessThan(get(id).getLong("drawsTotal"));

            kafka = EmbeddedKafka.start(folder, broker);
            write().post(PATH + "/" + id + "/resume").then().statusCode(200);
            await().atMost(PATIENCE).until(() -> get(id).getString("state").equals("completed"));

            List<ConsumerRecord<String, byte[]>> records = PairTopic.read(address, Topics.PAIRS);
            Map<String, String> published = PairTopic.ofSeed(SEED, records);
            published.values().removeIf(pair -> !pair.contains(DemoFacts.facts().version()));
            GenerationOrder order = JobJson.order(
                    "{\"seed\":" + SEED + "," + COUNTS + ",\"elections\":[\"2019-04\",\"2019-11\"],\"typos\":0.05}");
            assertThat(published).isEqualTo(Expected.compacted(Expected.pairs(order, 2)));
        } finally {
            kafka.close();
        }
    }

    /// Ordered once all loads have arrived: a generation goes on with the facts that it was ordered on only.
    private String order() {
        JsonPath accepted = write().contentType("application/json")
                .body("{\"seed\":" + SEED + "," + COUNTS + "}")
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        String id = accepted.getString("id");
        if (accepted.getString("factsVersion").equals(DemoFacts.facts().version())) {
            return id;
        }
        write().post(PATH + "/" + id + "/cancel");
        return "";
    }

    private JsonPath get(String id) {
        return at().get(PATH + "/" + id).jsonPath();
    }

    private int status(String path) {
        return at().get(path).statusCode();
    }

    private RequestSpecification write() {
        return at().header("Authorization", "Bearer " + TokenFile.TOKEN);
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1").port(port);
    }
}
