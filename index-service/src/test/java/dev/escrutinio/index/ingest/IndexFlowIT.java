package dev.escrutinio.index.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.IndexVersionReleased;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.index.build.SmallFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class IndexFlowIT {

    private static final SmallFacts LOAD = new SmallFacts(25);

    @Inject
    ObjectMapper json;

    @Test
    void publishedLoadIsIndexedAndAnnounced() throws IOException {
        String version = LOAD.facts().version();

        new LoadPublisher(TestServers.kafkaBootstrapServers(), json).publish(LOAD);

        Map<String, ConsumerRecord<String, byte[]>> announced = announcementsOf(version);
        ConsumerRecord<String, byte[]> rows = announced.get("election-rows");
        IndexVersionReleased released = json.readValue(rows.value(), IndexVersionReleased.class);
        assertThat(announced).containsKey("vocabulary");
        assertThat(released.points()).isEqualTo(10);
        assertThat(released.collection()).startsWith("election-rows--");
        assertThat(text(rows, "ce_type")).isEqualTo("dev.escrutinio.IndexVersionReleased.v1");
        assertThat(text(rows, "ce_source")).isEqualTo("/index-service");
        given().get("/api/v1/index/builds")
                .then()
                .statusCode(200)
                .body("find { it.state == 'live' }.factsVersion", org.hamcrest.Matchers.equalTo(version));
    }

    private Map<String, ConsumerRecord<String, byte[]>> announcementsOf(String version) {
        Map<String, ConsumerRecord<String, byte[]>> byAlias = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition(Topics.INDEX_VERSIONS.name(), 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (new String(message.value(), StandardCharsets.UTF_8).contains(version)) {
                        byAlias.put(message.key(), message);
                    }
                });
                return byAlias.size() == 2;
            });
        }
        return byAlias;
    }

    private static String text(ConsumerRecord<String, byte[]> message, String header) {
        return new String(message.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
