package dev.escrutinio.index.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.EmbeddingServer;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An announced dataset waits for the configured embedding model.
@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
@WithTestResource(EmbeddingModelResource.class)
class AwaitedModelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ObjectMapper json;

    @Inject
    PointStore store;

    @Inject
    QuestionJournal journal;

    @TempDir
    Path folder;

    EmbeddingServer server;

    @Test
    void announcementIsTakenOnceTheModelAnswers() throws Exception {
        DatasetReleased dataset = new WrittenDatasets(folder).answered("siete");
        announce(dataset);
        await().atMost(PATIENCE)
                .until(() -> journal.newest()
                        .filter(build -> build.dataset().equals(dataset.dataset()))
                        .filter(build -> build.state() == QuestionBuild.State.FAILED)
                        .isPresent());
        assertThat(journal.newest().orElseThrow().reason()).isEqualTo("El servidor de vectores responde 503.");
        assertThat(journal.live().filter(build -> build.dataset().equals(dataset.dataset())))
                .isEmpty();

        server.behave(EmbeddingServer.vectors(text -> new float[] {3, 4}));

        await().atMost(PATIENCE)
                .until(() -> journal.live()
                        .filter(build -> build.dataset().equals(dataset.dataset()))
                        .isPresent());
        List<Point> points = new ArrayList<>();
        store.readAll("questions", points::add);
        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.dense().space()).isEqualTo(Vectors.meaning("modelo", 2));
            assertThat(point.dense().values()).containsExactly(0.6f, 0.8f);
        });
    }

    private void announce(DatasetReleased dataset) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.DATASETS.name(), dataset.dataset(), json.writeValueAsBytes(dataset)))
                    .get();
        }
    }
}
