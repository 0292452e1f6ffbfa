package dev.escrutinio.synth.testing;

import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What `qa.pairs.v1` holds.
public final class PairTopic {

    private PairTopic() {}

    /// The last value of each key that a seed made: what compaction leaves.
    public static Map<String, String> ofSeed(long seed) {
        return ofSeed(seed, read());
    }

    /// Those among some records.
    public static Map<String, String> ofSeed(long seed, List<ConsumerRecord<String, byte[]>> records) {
        Map<String, String> values = new TreeMap<>();
        String mark = "\"seed\":" + seed + ",";
        records.forEach(message -> {
            byte[] value = message.value();
            String json = value == null ? "" : new String(value, StandardCharsets.UTF_8);
            if (json.contains(mark)) {
                values.put(message.key(), json);
            } else {
                values.remove(message.key());
            }
        });
        return values;
    }

    public static List<ConsumerRecord<String, byte[]>> read() {
        return read(Topics.PAIRS);
    }

    /// Every record of a topic up to the present end.
    public static List<ConsumerRecord<String, byte[]>> read(Topic topic) {
        return read(TestServers.kafkaBootstrapServers(), topic);
    }

    public static List<ConsumerRecord<String, byte[]>> read(String kafka, Topic topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka, "isolation.level", "read_committed", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Collection<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new java.util.ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }
}
