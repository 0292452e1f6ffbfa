package dev.escrutinio.index.deadletters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.contracts.pairs.SplitName;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.index.store.PointStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class DeadLetterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ObjectMapper json;

    @Inject
    PointStore store;

    @TempDir
    Path folder;

    @Test
    void unreadableRowIsListedShownAndRetriedToWhereItCameFrom() throws Exception {
        RecordMetadata bad = publish(Topics.ROWS.name(), "interior/2019-11/broken", "{broken");
        String id = id(bad);
        awaitListed(id);

        operator()
                .get("/api/v1/dead-letters/" + id)
                .then()
                .statusCode(200)
                .body("topic", org.hamcrest.Matchers.equalTo("election.rows.v1"))
                .body("key", org.hamcrest.Matchers.equalTo("interior/2019-11/broken"))
                .body("payload", org.hamcrest.Matchers.equalTo("{broken"))
                .body("reason", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyString()));
        long again = operator()
                .post("/api/v1/dead-letters/" + id + "/retries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("offset");

        assertThat(again).isGreaterThan(bad.offset());
        awaitListed("election.rows.v1-" + bad.partition() + "@" + again);
        assertThat(listed()).doesNotContain(id);
    }

    @Test
    void letterWhoseKeyHasANewerMessageIsNotPublishedOverIt() throws Exception {
        RecordMetadata bad = publish(Topics.ROWS.name(), "interior/2019-11/mended", "{broken");
        awaitListed(id(bad));
        RecordMetadata mended = publish(Topics.ROWS.name(), "interior/2019-11/mended", "{\"load\": \"other\"}");

        assertThat(listed()).doesNotContain(id(bad));
        operator()
                .post("/api/v1/dead-letters/" + id(bad) + "/retries")
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("superseded"));
        assertThat(publish(Topics.ROWS.name(), "interior/2019-11/mended", "{}").offset())
                .isEqualTo(mended.offset() + 1);
    }

    @Test
    void datasetWhoseFileWasMissingGoesLiveByARetryAndASecondOneChangesNothing() throws Exception {
        byte[] line = "{\"metadata\": {\"question\": \"siete\", \"outcome\": \"answered\", \"plan\": \"{}\"}}\n"
                .getBytes(StandardCharsets.UTF_8);
        Path train = folder.resolve("train.jsonl");
        String dataset = "7".repeat(64);
        RecordMetadata announced =
                publish(Topics.DATASETS.name(), dataset, json.writeValueAsString(dataset(dataset, train, line)));
        awaitListed(id(announced));

        Files.write(train, line);
        operator()
                .post("/api/v1/dead-letters/" + id(announced) + "/retries")
                .then()
                .statusCode(200);

        await().atMost(PATIENCE)
                .until(() -> String.valueOf(store.aliases().get("questions")).startsWith("questions--" + dataset));
        String live = store.aliases().get("questions");
        operator()
                .post("/api/v1/dead-letters/" + id(announced) + "/retries")
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("superseded"));
        assertThat(listed()).doesNotContain(id(announced));
        assertThat(store.aliases()).containsEntry("questions", live);
    }

    @Test
    void unknownLetterIsNotFoundAndEverythingNeedsTheToken() {
        operator().get("/api/v1/dead-letters/election.rows.v1-0@999999").then().statusCode(404);
        given().get("/api/v1/dead-letters").then().statusCode(401);
        given().post("/api/v1/dead-letters/election.rows.v1-0@1/retries").then().statusCode(401);
    }

    private static DatasetReleased dataset(String id, Path train, byte[] bytes) throws Exception {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Artefact artefact = new Artefact(train.toUri().toString(), digest, bytes.length);
        DatasetSplit split = new DatasetSplit(
                SplitName.TRAIN, 1, Map.of(), Map.of(), List.of(new DatasetFile(DatasetFormat.JSONL, artefact)));
        return new DatasetReleased(
                id, "prueba", 1, Map.of(), List.of(split), artefact, null, "0", List.of("1"), Instant.now());
    }

    private static void awaitListed(String id) {
        await().atMost(PATIENCE).until(() -> listed().contains(id));
    }

    private static List<String> listed() {
        return operator().get("/api/v1/dead-letters").jsonPath().getList("id");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TokenFile.TOKEN);
    }

    private static String id(RecordMetadata place) {
        return place.topic() + "-" + place.partition() + "@" + place.offset();
    }

    private static RecordMetadata publish(String topic, String key, String value) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
