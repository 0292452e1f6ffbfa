package dev.escrutinio.trainer.testing;

import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What `model.versions.v1` holds.
public final class ModelAnnouncements {

    private ModelAnnouncements() {}

    /// Every message, oldest first; a test's few messages are not compacted away.
    public static List<Message> read() {
        List<TopicPartition> partition = List.of(new TopicPartition(Topics.MODEL_VERSIONS.name(), 0));
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long end = consumer.endOffsets(partition).get(partition.getFirst());
            List<Message> messages = new ArrayList<>();
            while (consumer.position(partition.getFirst()) < end) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(one -> messages.add(new Message(
                                one.key(),
                                one.value(),
                                new String(one.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))));
            }
            return messages;
        }
    }

    /// A message of the topic.
    ///
    /// @param id of its CloudEvents header
    public record Message(String key, String value, String id) {}
}
