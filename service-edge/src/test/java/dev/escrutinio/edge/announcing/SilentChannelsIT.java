package dev.escrutinio.edge.announcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a broker that goes away and comes back, and a reader that does not see it until it looks; the time that passes
/// is told by hand.
class SilentChannelsIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CHANNEL = "models-in";
    private static final TopicPartition PARTITION = new TopicPartition("models", 0);

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong();
    /// What the fresh client found, in order.
    private final List<Boolean> answers = new CopyOnWriteArrayList<>();

    private EmbeddedKafka kafka;
    private int port;
    private SilentChannels channels;

    @BeforeEach
    void broker() throws Exception {
        kafka = EmbeddedKafka.start(folder, 0);
        port = kafka.port();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        FreshClient fresh = new FreshClient(kafka.bootstrapServers());
        channels = new SilentChannels(LONGEST, now::get, () -> {
            boolean answered = fresh.isAnswered();
            answers.add(answered);
            return answered;
        });
    }

    @Test
    void serviceIsDownOnceOthersAreAnsweredAndItsOwnReaderHearsNothing() throws Exception {
        try (KafkaConsumer<String, String> reader = reader()) {
            listen(reader);
            assertThat(status(reader)).isEqualTo(Status.UP);
            later(LONGEST.multipliedBy(2));
            listen(reader);
            assertThat(status(reader)).as("nothing to read").isEqualTo(Status.UP);

            kafka.close();
            later(LONGEST.multipliedBy(2));
            assertThat(status(reader)).isEqualTo(Status.UP);
            await().until(() -> answers.equals(List.of(false)));
            assertThat(status(reader)).as("away for all").isEqualTo(Status.UP);

            kafka = EmbeddedKafka.start(folder, port);
            HealthCheckResponse answer = await().atMost(PATIENCE)
                    .until(
                            () -> channels.heard(CHANNEL, reader.metrics(), true),
                            told -> told.getStatus() == Status.DOWN);
            assertThat(answer.getName()).isEqualTo(CHANNEL);
            assertThat(answer.getData().orElseThrow()).containsEntry("silentSeconds", LONGEST.toSeconds() * 2);

            listen(reader);
            assertThat(status(reader)).isEqualTo(Status.UP);
        } finally {
            kafka.close();
        }
    }

    @Test
    void clientThatHasNothingToHearMayBeSilent() throws Exception {
        try (KafkaConsumer<String, String> idle = reader()) {
            channels.heard(CHANNEL, idle.metrics(), false);
            later(LONGEST.multipliedBy(2));
            assertThat(channels.heard(CHANNEL, idle.metrics(), false).getStatus())
                    .isEqualTo(Status.UP);
            assertThat(status(idle)).as("due since now").isEqualTo(Status.UP);
            later(LONGEST.plusSeconds(1));
            await().atMost(PATIENCE).until(() -> status(idle) == Status.DOWN);
        } finally {
            kafka.close();
        }
    }

    @Test
    void channelWithoutAClientIsNoConcern() throws Exception {
        channels.heard(CHANNEL, Map.of(), true);
        later(LONGEST.multipliedBy(2));
        assertThat(channels.heard(CHANNEL, Map.of(), true).getStatus()).isEqualTo(Status.UP);
        kafka.close();
    }

    private Status status(KafkaConsumer<String, String> reader) {
        return channels.heard(CHANNEL, reader.metrics(), true).getStatus();
    }

    private void later(Duration duration) {
        now.addAndGet(duration.toNanos());
    }

    private KafkaConsumer<String, String> reader() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /// Until it has heard something.
    private static void listen(KafkaConsumer<String, String> reader) {
        reader.assign(List.of(PARTITION));
        reader.seekToBeginning(List.of(PARTITION));
        reader.position(PARTITION, Duration.ofSeconds(30));
    }
}
