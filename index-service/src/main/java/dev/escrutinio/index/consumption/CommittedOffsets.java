package dev.escrutinio.index.consumption;

import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.feed.Offsets;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// The offsets that Kafka keeps for the group of the facts.
///
/// The group has no members: the feed reads every record at every start. Its offsets say what the index was built of,
/// so that an operator sees it and can set it back with the usual tools.
@ApplicationScoped
class CommittedOffsets {

    private static final List<Topic> TOPICS = List.of(Topics.CATALOG, Topics.ROWS, Topics.INDICATORS, Topics.LOADS);

    private final ConsumptionConfig config;
    private @Nullable Admin admin;

    CommittedOffsets(ConsumptionConfig config) {
        this.config = config;
    }

    Offsets committed() {
        Map<TopicPartition, OffsetAndMetadata> found =
                await(admin().listConsumerGroupOffsets(config.group()).partitionsToOffsetAndMetadata());
        Map<String, Long> next = new HashMap<>();
        // the client tells null for a partition without an offset
        found.forEach((partition, offset) -> {
            if (offset != null) {
                next.put(partition.toString(), offset.offset());
            }
        });
        return new Offsets(next);
    }

    void commit(Offsets offsets) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        partitions().forEach(partition -> {
            Long offset = offsets.next().get(partition.toString());
            if (offset != null) {
                next.put(partition, new OffsetAndMetadata(offset));
            }
        });
        commit(next);
    }

    /// Sets the group back to the beginning, as an operator's `--to-earliest` does.
    void commitEarliest() {
        Map<TopicPartition, OffsetSpec> earliest =
                partitions().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.earliest()));
        commit(await(admin().listOffsets(earliest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new OffsetAndMetadata(entry.getValue().offset()))));
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        await(admin().alterConsumerGroupOffsets(config.group(), offsets).all());
    }

    private static Stream<TopicPartition> partitions() {
        return TOPICS.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)));
    }

    private synchronized Admin admin() {
        Admin known = admin;
        if (known == null) {
            known = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    config.bootstrapServers(),
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "index-service-offsets",
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    millis(),
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    millis()));
            admin = known;
        }
        return known;
    }

    private int millis() {
        return Math.toIntExact(config.timeout().toMillis());
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(2L * millis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OffsetsUnavailableException(e);
        } catch (ExecutionException | TimeoutException e) {
            forget();
            throw new OffsetsUnavailableException(e);
        }
    }

    /// A client that lost its broker while the clock was ahead would not look for it for hours; a new one does at once.
    private synchronized void forget() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(config.timeout());
        }
    }
}
