package dev.escrutinio.edge.announcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a broker that goes away and comes back; the time that passes is told by hand.
class WaitingAnnouncementsIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int PATIENCE = 1_000;
    private static final String TOPIC = "announcements";

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong();

    @Test
    void serviceIsUnreadyWhileTheBrokerIsAwayAndDeadOnceOnlyItsOwnClientSeesNone() throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        int port = kafka.port();
        String address = kafka.bootstrapServers();
        createTopic(address);
        WaitingAnnouncements waiting =
                new WaitingAnnouncements(LONGEST, now::get, new FreshClient(address)::isAnswered);
        try (KafkaProducer<String, String> producer = producer(address)) {
            waiting.send(() -> stored(producer));
            later(LONGEST.multipliedBy(2));
            assertStatus(waiting, Status.UP, Status.UP);

            kafka.close();
            assertThatThrownBy(() -> waiting.send(() -> stored(producer))).isInstanceOf(IllegalStateException.class);
            later(LONGEST.minusSeconds(1));
            assertThatThrownBy(() -> waiting.send(() -> stored(producer))).isInstanceOf(IllegalStateException.class);
            assertStatus(waiting, Status.UP, Status.UP);
            later(Duration.ofSeconds(2));
            assertStatus(waiting, Status.DOWN, Status.UP);

            kafka = EmbeddedKafka.start(folder, port);
            assertStatus(waiting, Status.DOWN, Status.DOWN);
            assertThat(reason(waiting.alive())).contains("volver a arrancarlo");

            waiting.send(() -> stored(producer));
            assertStatus(waiting, Status.UP, Status.UP);
        } finally {
            kafka.close();
        }
    }

    private static void createTopic(String address) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void assertStatus(WaitingAnnouncements waiting, Status ready, Status alive) {
        assertThat(waiting.ready().getStatus()).as("ready").isEqualTo(ready);
        assertThat(waiting.alive().getStatus()).as("alive").isEqualTo(alive);
    }

    private static String reason(HealthCheckResponse answer) {
        return answer.getData().map(data -> String.valueOf(data.get("reason"))).orElse("");
    }

    private void later(Duration duration) {
        now.addAndGet(duration.toNanos());
    }

    private static KafkaProducer<String, String> producer(String address) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", address,
                        "max.block.ms", PATIENCE,
                        "enable.idempotence", false,
                        "delivery.timeout.ms", PATIENCE,
                        "request.timeout.ms", PATIENCE,
                        "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void stored(KafkaProducer<String, String> producer) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("not stored", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
