package dev.escrutinio.loader;

import dev.escrutinio.contracts.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its beginning to its end, as a consumer of committed records does.
final class KafkaLog {

    private final String servers;

    KafkaLog(String servers) {
        this.servers = servers;
    }

    /// All committed records, in order within their partition.
    List<ConsumerRecord<String, String>> all(Topic topic) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed", "enable.auto.commit", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(p -> new TopicPartition(topic.name(), p))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = written(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    /// Ends of everything written: a commit returns before its markers have reached every partition, so what is
    /// visible at once may be less than what was committed.
    private Map<TopicPartition, Long> written(List<TopicPartition> partitions) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_uncommitted");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    /// The newest committed value of each key that starts with a prefix.
    Map<String, String> newest(Topic topic, String prefix) {
        Map<String, String> newest = new LinkedHashMap<>();
        all(topic).stream().filter(r -> r.key().startsWith(prefix)).forEach(r -> newest.put(r.key(), r.value()));
        return newest;
    }

    static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
