package dev.escrutinio.system.stack;

import dev.escrutinio.contracts.events.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Delivers the newest message under each key of the facts once more, in another order.
record Redelivery(String kafka) {

    /// How many messages were delivered again.
    int shuffled(Random random) {
        List<ConsumerRecord<byte[], byte[]>> newest = new ArrayList<>(newest());
        Collections.shuffle(newest, random);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "transactional.id", "redelivery"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            // a broker whose clock was set back refuses what is ahead of it
            newest.forEach(message -> producer.send(
                    new ProducerRecord<>(message.topic(), message.partition(), 0L, message.key(), message.value())));
            producer.commitTransaction();
        }
        return newest.size();
    }

    private List<ConsumerRecord<byte[], byte[]>> newest() {
        Map<List<Object>, ConsumerRecord<byte[], byte[]>> byKey = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(Topics.CATALOG, Topics.ROWS, Topics.LOADS)
                    .flatMap(topic -> IntStream.range(0, topic.partitions())
                            .mapToObj(number -> new TopicPartition(topic.name(), number)))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> byKey.put(
                                List.of(message.topic(), message.partition(), ByteBuffer.wrap(message.key())),
                                message));
            }
        }
        return byKey.values().stream()
                .filter(message -> message.value() != null)
                .toList();
    }
}
