package dev.escrutinio.index.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.EmbeddedStack;
import dev.escrutinio.embedded.StackSettings;
import dev.escrutinio.index.build.SmallFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes of the service on servers of their own: one builds, the other waits.
class TwoReplicasIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final SmallFacts FIRST = new SmallFacts(25);
    private static final SmallFacts SECOND = new SmallFacts(30);

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @TempDir
    private Path folder;

    private EmbeddedStack servers;

    @BeforeEach
    void startServers() {
        servers = EmbeddedStack.start(
                StackSettings.parse("--data", folder.resolve("servers").toString()));
    }

    @AfterEach
    void stopServers() {
        servers.close();
    }

    @Test
    void secondReplicaTakesOverFromAKilledOneAndNothingIsBuiltOrAnnouncedTwice() throws Exception {
        try (Replica first = Replica.start(servers, folder, "first")) {
            await().atMost(PATIENCE).until(() -> first.worker().equals("idle"));
            try (Replica second = Replica.start(servers, folder, "second")) {
                await().atMost(PATIENCE).until(() -> second.worker().equals("standby"));
                publish(FIRST);
                await().atMost(PATIENCE)
                        .until(() -> first.builds(version(FIRST)).contains("live"));
                assertThat(second.worker()).isEqualTo("standby");

                publish(SECOND);
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(PATIENCE)
                        .until(() -> first.builds(version(SECOND)).contains("building"));
                first.kill9();

                await().atMost(PATIENCE)
                        .until(() -> second.worker().equals("idle")
                                && second.builds(version(SECOND)).contains("live"));
                assertThat(second.builds(version(FIRST))).containsExactly("superseded");
                assertThat(second.builds(version(SECOND))).containsExactly("live", "failed");
                await().atMost(PATIENCE).until(() -> announced(version(SECOND)).size() >= 2);
                assertThat(announced(version(FIRST))).containsExactlyInAnyOrder("election-rows", "vocabulary");
                assertThat(announced(version(SECOND))).containsExactlyInAnyOrder("election-rows", "vocabulary");
            }
        }
    }

    private void publish(SmallFacts load) throws Exception {
        new LoadPublisher(servers.kafka().bootstrapServers(), json).publish(load);
    }

    private static String version(SmallFacts load) {
        return load.facts().version();
    }

    /// Aliases announced for a facts version, one entry an announcement.
    private List<String> announced(String version) {
        List<String> aliases = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.INDEX_VERSIONS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (new String(message.value(), StandardCharsets.UTF_8).contains(version)) {
                        aliases.add(message.key());
                    }
                });
            }
        }
        return aliases;
    }
}
