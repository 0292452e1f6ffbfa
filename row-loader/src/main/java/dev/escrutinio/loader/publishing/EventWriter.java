package dev.escrutinio.loader.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// Turns events into records: JSON values, business keys, CloudEvents headers.
final class EventWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final byte[] SPEC_VERSION = bytes("1.0");
    private static final byte[] SOURCE = bytes("/row-loader");
    private static final byte[] CONTENT_TYPE = bytes("application/json");

    private final ObjectWriter entries = JSON.writerFor(CatalogEntry.class);
    private final ObjectWriter rows = JSON.writerFor(ElectionRow.class);
    private final ObjectWriter indicators = JSON.writerFor(IndicatorRow.class);
    private final ObjectWriter loads = JSON.writerFor(LoadEvent.class);

    ProducerRecord<byte[], byte[]> record(CatalogEntry entry) {
        return record(Topics.CATALOG, Keys.of(entry), entry.digest(), json(entries, entry));
    }

    ProducerRecord<byte[], byte[]> record(ElectionRow row) {
        return record(Topics.ROWS, Keys.of(row), row.digest(), json(rows, row));
    }

    ProducerRecord<byte[], byte[]> record(IndicatorRow row) {
        return record(Topics.INDICATORS, Keys.of(row), row.digest(), json(indicators, row));
    }

    ProducerRecord<byte[], byte[]> record(LoadEvent event) {
        String mark = switch (event) {
            case LoadEvent.Completed completed -> completed.digest();
            case LoadEvent.Ended ended -> "ended";
        };
        return record(Topics.LOADS, event.load(), mark, json(loads, event));
    }

    /// The id is derived from key and content, so that a repeated event is recognised.
    private static ProducerRecord<byte[], byte[]> record(Topic topic, String key, String mark, byte[] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", SPEC_VERSION);
        headers.add(
                "ce_id", bytes(UUID.nameUUIDFromBytes(bytes(key + "@" + mark)).toString()));
        headers.add("ce_type", bytes("dev.escrutinio." + topic.name()));
        headers.add("ce_source", SOURCE);
        headers.add("content-type", CONTENT_TYPE);
        return new ProducerRecord<>(topic.name(), null, null, bytes(key), value, headers);
    }

    private static byte[] json(ObjectWriter writer, Object event) {
        try {
            return writer.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
