package dev.escrutinio.feed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Turns records into events; one that is none becomes [Decoded.Bad], never an exception. Thread-safe.
final class RecordDecoder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Function<byte[], Decoded>> byTopic = Map.of(
            Topics.CATALOG.name(), kind(CatalogEntry.class, RecordDecoder::entry),
            Topics.ROWS.name(), kind(ElectionRow.class, RecordDecoder::row),
            Topics.INDICATORS.name(), kind(IndicatorRow.class, RecordDecoder::indicators),
            Topics.LOADS.name(), kind(LoadEvent.class, RecordDecoder::load));

    Decoded decode(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return deleted(message);
        }
        Function<byte[], Decoded> decoder = byTopic.get(message.topic());
        return decoder == null
                ? new Decoded.Bad("unexpected topic " + message.topic())
                : decoder.apply(message.value());
    }

    /// Compaction will forget a deleted load, so it ends here too: a later start would not see it.
    private static Decoded deleted(ConsumerRecord<byte[], byte[]> message) {
        if (!message.topic().equals(Topics.LOADS.name()) || message.key() == null) {
            return new Decoded.Deleted();
        }
        return new Decoded.Load(new LoadEvent.Ended(new String(message.key(), StandardCharsets.UTF_8), "deleted"));
    }

    private static <T> Function<byte[], Decoded> kind(Class<T> type, Function<T, Decoded> wrap) {
        ObjectReader reader = JSON.readerFor(type);
        return value -> decode(reader, value, wrap);
    }

    private static <T> Decoded decode(ObjectReader reader, byte[] value, Function<T, Decoded> wrap) {
        try {
            T event = reader.readValue(value);
            return event == null ? new Decoded.Bad("the message is the JSON value null") : wrap.apply(event);
        } catch (JacksonException e) {
            return new Decoded.Bad(e.getOriginalMessage());
        } catch (IOException e) {
            return new Decoded.Bad(e.toString());
        }
    }

    private static Decoded entry(CatalogEntry entry) {
        return complete(new Decoded.Entry(entry), entry.load(), entry.digest(), entry.election());
    }

    private static Decoded row(ElectionRow row) {
        return complete(new Decoded.Row(row), row.load(), row.digest(), row.election(), row.place());
    }

    private static Decoded indicators(IndicatorRow row) {
        return complete(new Decoded.Indicators(row), row.load(), row.digest(), row.place());
    }

    private static Decoded load(LoadEvent event) {
        return switch (event) {
            case LoadEvent.Completed completed ->
                complete(new Decoded.Load(event), completed.load(), completed.digest(), completed.kind());
            case LoadEvent.Ended ended -> complete(new Decoded.Load(event), ended.load());
        };
    }

    /// JSON can leave out what the records promise.
    private static Decoded complete(Decoded event, @Nullable String... required) {
        return Stream.of(required).anyMatch(field -> field == null || field.isEmpty())
                ? new Decoded.Bad("a required field is missing")
                : event;
    }
}
