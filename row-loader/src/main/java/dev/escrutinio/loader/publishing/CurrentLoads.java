package dev.escrutinio.loader.publishing;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads which loads are current.
final class CurrentLoads {

    private static final ObjectReader JSON = new JsonMapper().readerFor(LoadEvent.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaAddress address;

    CurrentLoads(KafkaAddress address) {
        this.address = address;
    }

    SortedMap<String, LoadEvent.Completed> read() {
        SortedMap<String, LoadEvent.Completed> current = new TreeMap<>();
        Map<String, Object> settings = address.client("row-loader-loads");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, address.patienceMillis());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.LOADS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(POLL).forEach(message -> take(message, current));
            }
        } catch (KafkaException e) {
            throw KafkaUnavailableException.at(address, e);
        }
        return current;
    }

    private static void take(ConsumerRecord<byte[], byte[]> message, SortedMap<String, LoadEvent.Completed> current) {
        String key = new String(message.key(), StandardCharsets.UTF_8);
        if (message.value() == null) {
            current.remove(key);
            return;
        }
        try {
            switch ((LoadEvent) JSON.readValue(message.value())) {
                case LoadEvent.Completed completed -> current.put(key, completed);
                case LoadEvent.Ended ended -> current.remove(ended.load());
            }
        } catch (IOException e) {
            // the feed puts unreadable records on the dead-letter topic; here they only say nothing
            System.getLogger(CurrentLoads.class.getName())
                    .log(System.Logger.Level.WARNING, "Unreadable load event {0}", key);
        }
    }
}
