package dev.escrutinio.trainer.release;

import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.feed.FeedSettings;
import dev.escrutinio.feed.TopicSetup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// `model.versions.v1` itself, for the one question that a channel does not answer: whether a message is there.
@ApplicationScoped
class ModelTopic {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String kafka;

    ModelTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.kafka = kafka;
    }

    /// The topics that this service reads and writes must be there before its channels open.
    void ensure(@Observes @Priority(1) StartupEvent event) {
        new TopicSetup(FeedSettings.of(kafka, "trainer-service"))
                .ensure(List.of(Topics.DATASETS, Topics.MODEL_VERSIONS));
    }

    /// Whether a message with this CloudEvents id is there; compaction takes none away before a later one is sent.
    boolean holds(String id) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.MODEL_VERSIONS.name(), PATIENCE).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(one -> consumer.position(one, PATIENCE) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    Header header = message.headers().lastHeader("ce_id");
                    if (header != null && new String(header.value(), StandardCharsets.UTF_8).equals(id)) {
                        return true;
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Kafka no da los anuncios de modelos desde hace " + PATIENCE.toSeconds() + " s");
                }
            }
            return false;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
