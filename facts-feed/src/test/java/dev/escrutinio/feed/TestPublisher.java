package dev.escrutinio.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes loads as row-loader does: one transaction a load, its completion last.
final class TestPublisher implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    TestPublisher(String bootstrapServers) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test-" + UUID.randomUUID());
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    void publish(SmallLoad load) {
        begin(load);
        commit(load);
    }

    /// Sends the entries and leaves the transaction open.
    void begin(SmallLoad load) {
        producer.beginTransaction();
        load.catalog().forEach(entry -> send(Topics.CATALOG, key(entry), json(CatalogEntry.class, entry)));
        load.rows().forEach(row -> send(Topics.ROWS, key(row), json(ElectionRow.class, row)));
        producer.flush();
    }

    void commit(SmallLoad load) {
        send(Topics.LOADS, load.load(), json(LoadEvent.class, load.completed()));
        producer.commitTransaction();
    }

    void abort() {
        producer.abortTransaction();
    }

    void end(String load) {
        raw(Topics.LOADS, load, json(LoadEvent.class, new LoadEvent.Ended(load, "retirada")));
    }

    void raw(Topic topic, String key, byte[] value) {
        producer.beginTransaction();
        send(topic, key, value);
        producer.commitTransaction();
    }

    void send(Topic topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic.name(), key, value));
    }

    static String key(ElectionRow row) {
        return row.load() + "/" + row.place().substring(0, 5) + "/"
                + row.place().substring(5, 7) + "/" + row.place().substring(7);
    }

    private static String key(CatalogEntry entry) {
        return switch (entry) {
            case CatalogEntry.ElectionHeld held -> "election/" + held.load() + "/" + held.election();
            case CatalogEntry.CandidacyStood stood -> "candidacy/" + stood.load() + "/" + stood.code();
            case CatalogEntry.PlaceListed listed -> "place/" + listed.load() + "/" + listed.place();
        };
    }

    static byte[] json(Class<?> type, Object event) {
        try {
            return JSON.writerFor(type).writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
