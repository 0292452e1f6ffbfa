package dev.escrutinio.system.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What came last in a topic of one partition.
final class LastRecord {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LastRecord() {}

    /// Its value; an empty object where nothing came.
    ///
    /// @param kafka bootstrap servers
    static ObjectNode of(String topic, String kafka) throws IOException {
        TopicPartition partition = new TopicPartition(topic, 0);
        ObjectNode last = JSON.createObjectNode();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofSeconds(1))) {
                    last = (ObjectNode) JSON.readTree(one.value());
                }
            }
        }
        return last;
    }
}
