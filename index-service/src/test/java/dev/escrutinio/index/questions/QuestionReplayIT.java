package dev.escrutinio.index.questions;

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
import dev.escrutinio.index.store.PointStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class QuestionReplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ObjectMapper json;

    @Inject
    PointStore store;

    @Inject
    QuestionJournal journal;

    @TempDir
    Path folder;

    @Test
    void replayRebuildsTheAnnouncedQuestionsWithTheSameContentAndEnds() throws Exception {
        announce("4".repeat(64), "cuatro");
        announce("5".repeat(64), "cinco");
        QuestionBuild before = live("5".repeat(64));

        given().header("Authorization", "Bearer " + token())
                .post("/api/v1/replays/questions")
                .then()
                .statusCode(202);

        await().atMost(PATIENCE).until(() -> journal.live().orElseThrow().id() > before.id());
        await().atMost(PATIENCE)
                .until(() ->
                        given().get("/api/v1/replays/questions").path("phase").equals("done"));
        QuestionBuild after = journal.live().orElseThrow();
        assertThat(after.dataset()).isEqualTo(before.dataset());
        assertThat(after.content()).isEqualTo(before.content());
        assertThat(store.aliases()).containsEntry("questions", after.collection());
    }

    @Test
    void datasetWhoseFileIsGoneKeepsTheLiveQuestionsAndSaysWhy() throws Exception {
        Path train = announce("6".repeat(64), "seis");
        QuestionBuild before = live("6".repeat(64));
        Files.delete(train);

        given().header("Authorization", "Bearer " + token())
                .post("/api/v1/replays/questions")
                .then()
                .statusCode(202);

        await().atMost(PATIENCE)
                .until(() ->
                        given().get("/api/v1/replays/questions").path("phase").equals("rejected"));
        assertThat(given().get("/api/v1/replays/questions").<String>path("reason"))
                .contains(train.toString());
        assertThat(journal.live()).contains(before);
        assertThat(store.aliases()).containsEntry("questions", before.collection());
    }

    @Test
    void replayNeedsTheToken() {
        given().post("/api/v1/replays/questions").then().statusCode(401);
    }

    private QuestionBuild live(String dataset) {
        await().atMost(PATIENCE)
                .until(() -> journal.live()
                        .filter(build -> build.dataset().equals(dataset))
                        .isPresent());
        return journal.live().orElseThrow();
    }

    /// Announces a dataset of one question; its train split.
    private Path announce(String id, String question) throws Exception {
        byte[] line = "{\"metadata\": {\"question\": \"%s\", \"outcome\": \"answered\", \"plan\": \"{}\"}}\n"
                .formatted(question)
                .getBytes(StandardCharsets.UTF_8);
        Path train = Files.write(folder.resolve(id.charAt(0) + ".jsonl"), line);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        Artefact artefact = new Artefact(train.toUri().toString(), digest, line.length);
        DatasetReleased dataset = new DatasetReleased(
                id,
                "prueba",
                1,
                Map.of(),
                List.of(new DatasetSplit(
                        SplitName.TRAIN,
                        1,
                        Map.of(),
                        Map.of(),
                        List.of(new DatasetFile(DatasetFormat.JSONL, artefact)))),
                artefact,
                null,
                "0".repeat(64),
                List.of("1"),
                Instant.now());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.DATASETS.name(), id, json.writeValueAsBytes(dataset)))
                    .get();
        }
        return train;
    }

    private static String token() throws Exception {
        return Files.readString(Path.of(ConfigProvider.getConfig().getValue("escrutinio.token-file", String.class)))
                .strip();
    }
}
