package dev.escrutinio.feed;

import dev.escrutinio.contracts.events.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads topics from the beginning, committed transactions only, and knows where it stands.
///
/// It belongs to no group: every reader needs every record.
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Stretch> stretches;
    private volatile Optional<Long> calledAt = Optional.empty();

    TopicReader(FeedSettings settings, List<Topic> topics) {
        consumer = new KafkaConsumer<>(properties(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = topics.stream().flatMap(TopicReader::partitions).toList();
        consumer.assign(partitions);
        try {
            stretches = capture();
            stretches.forEach(stretch -> consumer.seek(stretch.partition(), stretch.from()));
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private List<Stretch> capture() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return consumer.beginningOffsets(partitions).entrySet().stream()
                .map(begin -> new Stretch(begin.getKey(), begin.getValue(), ends.getOrDefault(begin.getKey(), 0L)))
                .toList();
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    private static Map<String, Object> properties(FeedSettings settings) {
        Map<String, Object> properties = new HashMap<>(settings.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.clientId());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // positions are sought by hand; one that is gone means another log, which must be read anew
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 8000);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                settings.callTimeout().toMillis());
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                settings.callTimeout().toMillis());
        return properties;
    }

    ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        return calling(() -> consumer.poll(timeout));
    }

    /// How long the call has lasted that is under way, by a clock that does not jump.
    Duration called() {
        return calledAt.map(begin -> Duration.ofNanos(System.nanoTime() - begin))
                .orElse(Duration.ZERO);
    }

    private <T> T calling(Supplier<T> call) {
        calledAt = Optional.of(System.nanoTime());
        try {
            return call.get();
        } finally {
            calledAt = Optional.empty();
        }
    }

    /// Ends a poll that another thread is in, or the next one.
    void wakeUp() {
        consumer.wakeup();
    }

    /// Whether everything that was there at the start has been read.
    boolean reachedCaptured() {
        return stretches.stream().allMatch(stretch -> consumer.position(stretch.partition()) >= stretch.to());
    }

    /// Whether more is known to be waiting.
    boolean lags() {
        return partitions.stream()
                .anyMatch(partition -> consumer.currentLag(partition).orElse(0) > 0);
    }

    FeedState.Reading progress() {
        return new FeedState.Reading(
                stretches.stream()
                        .mapToLong(stretch -> consumer.position(stretch.partition()) - stretch.from())
                        .sum(),
                stretches.stream()
                        .mapToLong(stretch -> stretch.to() - stretch.from())
                        .sum());
    }

    Offsets offsets() {
        return new Offsets(partitions.stream().collect(Collectors.toMap(TopicPartition::toString, consumer::position)));
    }

    /// Asks the broker where the topics end.
    ///
    /// @throws LogReplacedException if they end before what was read
    void checkBroker() {
        calling(() -> consumer.endOffsets(partitions)).forEach((partition, end) -> {
            if (end < consumer.position(partition)) {
                throw new LogReplacedException(partition.toString());
            }
        });
    }

    @Override
    public void close() {
        consumer.close();
    }

    /// A partition's offsets that were there at the start.
    private record Stretch(TopicPartition partition, long from, long to) {}
}
