package dev.escrutinio.index.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// The headers that tell a dead letter's reason and origin; the feed and the connector write the same ones.
final class DeadLetterHeaders {

    private static final String MARK = "dead-letter-";
    private static final String KEY = "dead-letter-key";

    private DeadLetterHeaders() {}

    /// The letter, unless its headers say too little to know where it came from.
    static Optional<DeadLetter> read(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> told = new HashMap<>();
        Map<String, String> own = new HashMap<>();
        for (Header header : message.headers()) {
            boolean ours = header.key().startsWith(MARK);
            (ours ? told : own).put(header.key(), text(header.value()));
        }
        String topic = told.get(MARK + "topic");
        String partition = told.getOrDefault(MARK + "partition", "");
        String offset = told.getOrDefault(MARK + "offset", "");
        if (topic == null
                || !partition.matches("\\d{1,9}")
                || !offset.matches("\\d{1,18}")
                || message.value() == null) {
            return Optional.empty();
        }
        Header key = message.headers().lastHeader(KEY);
        return Optional.of(new DeadLetter(
                topic,
                Integer.parseInt(partition),
                Long.parseLong(offset),
                key == null ? message.key() : key.value(),
                message.value(),
                told.getOrDefault(MARK + "reason", ""),
                own,
                Instant.ofEpochMilli(message.timestamp())));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
