package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.events.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The pairs that were published so far, read from the beginning of `qa.pairs.v1` to given ends.
///
/// A channel follows a topic from a committed offset on; this reads a finished stretch as often as it is needed, so it
/// uses the plain client; see decision 0010.
@ApplicationScoped
public class PairLog {

    private static final Logger LOG = Logger.getLogger(PairLog.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String kafka;

    PairLog(@ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.kafka = kafka;
    }

    /// Takes pairs one by one, with their bytes.
    @FunctionalInterface
    public interface Reader {
        void read(QuestionAnswerPairGenerated pair, byte[] json) throws IOException;

        /// A pair that was read before is taken back.
        default void withdrawn(String id) {}
    }

    /// The present end of each partition.
    ///
    /// @throws SinkUnavailableException if Kafka does not answer
    public Map<Integer, Long> ends() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<Integer, Long> ends = new HashMap<>();
            consumer.endOffsets(partitions(consumer), PATIENCE).forEach((one, end) -> ends.put(one.partition(), end));
            return ends;
        } catch (KafkaException e) {
            throw new SinkUnavailableException("Kafka no responde: " + e.getMessage(), e);
        }
    }

    /// Reads every pair before the ends.
    ///
    /// @throws SinkUnavailableException if Kafka does not answer
    public void read(Map<Integer, Long> ends, Reader reader) throws IOException {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long heard = System.nanoTime();
            while (partitions.stream().anyMatch(one -> consumer.position(one, PATIENCE) < end(ends, one))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    heard = System.nanoTime();
                    if (message.offset() < ends.getOrDefault(message.partition(), 0L)) {
                        take(message, reader);
                    }
                }
                if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new SinkUnavailableException(
                            "Kafka no da los pares desde hace " + PATIENCE.toSeconds() + " s");
                }
            }
        } catch (KafkaException e) {
            throw new SinkUnavailableException("Kafka no responde: " + e.getMessage(), e);
        }
    }

    private static long end(Map<Integer, Long> ends, TopicPartition one) {
        return ends.getOrDefault(one.partition(), 0L);
    }

    /// What is no pair is passed over: the topic is written by this service only.
    private static void take(ConsumerRecord<String, byte[]> message, Reader reader) throws IOException {
        byte[] json = message.value();
        if (json == null) {
            reader.withdrawn(message.key());
            return;
        }
        QuestionAnswerPairGenerated pair;
        try {
            pair = PairJson.decode(json);
        } catch (IOException e) {
            LOG.warnf("no pair at %s-%d", message.partition(), message.offset());
            return;
        }
        reader.read(pair, json);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        Collection<org.apache.kafka.common.PartitionInfo> known = consumer.partitionsFor(Topics.PAIRS.name(), PATIENCE);
        return known.stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        2_000,
                        "fetch.max.bytes",
                        8 << 20,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
