package dev.escrutinio.index.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.IndexVersionReleased;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.index.build.SmallFacts;
import dev.escrutinio.index.store.PointStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class ReplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final SmallFacts LOAD = new SmallFacts(41);
    private static final SmallFacts CORRECTED = new SmallFacts(42);

    @Inject
    ObjectMapper json;

    @Inject
    PointStore store;

    @BeforeEach
    void loadIsLive() throws IOException {
        publish(LOAD);
    }

    @Test
    void replayedTwiceTheFactsAndThePointsAreTheSameInNewCollections() {
        JsonPath before = live();

        replay();
        JsonPath once = live();
        replay();
        JsonPath twice = live();

        assertThat(List.of(once.getLong("id"), twice.getLong("id"))).doesNotHaveDuplicates();
        assertThat(once.getLong("id")).isGreaterThan(before.getLong("id"));
        assertThat(content(once)).isEqualTo(content(before));
        assertThat(content(twice)).isEqualTo(content(before));
        assertThat(store.aliases().get("election-rows")).endsWith("--" + twice.getLong("id"));
        assertThat(store.collections()).anyMatch(one -> one.endsWith("--" + once.getLong("id")));
    }

    @Test
    void operatorsResetOfTheGroupRebuilds() throws Exception {
        JsonPath before = live();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()))) {
            admin.alterConsumerGroupOffsets(
                            "index-service-facts",
                            IntStream.range(0, Topics.ROWS.partitions())
                                    .mapToObj(number -> new TopicPartition(Topics.ROWS.name(), number))
                                    .collect(Collectors.toMap(Function.identity(), _ -> new OffsetAndMetadata(0))))
                    .all()
                    .get();
        }

        await().atMost(PATIENCE).until(() -> live().getLong("id") > before.getLong("id"));
        await().atMost(PATIENCE).until(() -> !pending());
        assertThat(content(live())).isEqualTo(content(before));
    }

    @Test
    void rollbackServesAndAnnouncesTheIndexBeforeUntilItIsTakenBack() throws IOException {
        JsonPath older = live();
        publish(CORRECTED);
        JsonPath newer = live();
        int announced = announced().size();

        JsonPath live = given().header("Authorization", "Bearer " + token())
                .post("/api/v1/rollbacks/index")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(live.getLong("id")).isEqualTo(older.getLong("id"));
        assertThat(store.aliases().get("election-rows")).endsWith("--" + older.getLong("id"));
        await().atMost(PATIENCE).until(() -> announced().size() >= announced + 2);
        assertThat(announced().getLast().factsVersion()).isEqualTo(older.getString("factsVersion"));

        given().header("Authorization", "Bearer " + token())
                .post("/api/v1/rollbacks/index")
                .then()
                .statusCode(200)
                .body("id", equalTo((int) newer.getLong("id")));
        assertThat(store.aliases().get("election-rows")).endsWith("--" + newer.getLong("id"));
    }

    @Test
    void correctedLoadReplacesTheRowsAndTheVersion() throws IOException {
        JsonPath before = live();

        publish(CORRECTED);

        assertThat(live().getString("factsVersion")).isNotEqualTo(before.getString("factsVersion"));
        assertThat(live().getLong("rows.points")).isEqualTo(before.getLong("rows.points"));
        assertThat(live().getString("rows.hash")).isNotEqualTo(before.getString("rows.hash"));
        assertThat(shareOfVox()).isEqualTo(42.0);
    }

    @Test
    void replayAndRollbackNeedTheToken() {
        given().post("/api/v1/replays/index").then().statusCode(401);
        given().post("/api/v1/rollbacks/index").then().statusCode(401);
    }

    private double shareOfVox() {
        List<Double> shares = new ArrayList<>();
        store.readAll(store.aliases().get("election-rows"), point -> {
            if (point.payload().get("shares") instanceof Map<?, ?> map && map.get("vox") instanceof Double share) {
                shares.add(share);
            }
        });
        assertThat(shares).isNotEmpty().allMatch(share -> share.equals(shares.getFirst()));
        return shares.getFirst();
    }

    private void publish(SmallFacts load) throws IOException {
        new LoadPublisher(TestServers.kafkaBootstrapServers(), json).publish(load);
        String version = load.facts().version();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> live().getString("factsVersion").equals(version));
        await().atMost(PATIENCE).until(() -> !pending());
    }

    private void replay() {
        long before = live().getLong("id");
        given().header("Authorization", "Bearer " + token())
                .post("/api/v1/replays/index")
                .then()
                .statusCode(202);
        await().atMost(PATIENCE).until(() -> !pending() && live().getLong("id") > before);
    }

    private static boolean pending() {
        return given().get("/api/v1/replays/index")
                .then()
                .statusCode(200)
                .extract()
                .path("pending");
    }

    private static JsonPath live() {
        return given().get("/api/v1/index/builds").jsonPath().setRootPath("find { it.state == 'live' }");
    }

    private static List<String> content(JsonPath build) {
        return List.of(build.getString("factsVersion"), build.getString("rows"), build.getString("vocabulary"));
    }

    private List<IndexVersionReleased> announced() throws IOException {
        List<IndexVersionReleased> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.INDEX_VERSIONS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    all.add(json.readValue(message.value(), IndexVersionReleased.class));
                }
            }
        }
        return all;
    }

    private static String token() {
        try {
            return Files.readString(Path.of(ConfigProvider.getConfig().getValue("escrutinio.token-file", String.class)))
                    .strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
