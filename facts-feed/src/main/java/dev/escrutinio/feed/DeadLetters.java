package dev.escrutinio.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sends unreadable records to the dead-letter topic of their topic, with the reason in headers.
///
/// The key is the record's position, so that reading the topic again adds nothing once compacted.
final class DeadLetters implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Duration timeout;

    DeadLetters(FeedSettings settings) {
        Map<String, Object> properties = new HashMap<>(settings.kafka());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, settings.clientId() + "-dlq");
        properties.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.callTimeout().toMillis());
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        timeout = settings.callTimeout().multipliedBy(2);
    }

    /// Returns once the record is stored: reading goes on only after that.
    void send(ConsumerRecord<byte[], byte[]> message, String reason) {
        try {
            producer.send(letter(message, reason)).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while storing a dead letter", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("dead letter of " + position(message) + " was not stored", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> message, String reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(message.topic() + ".dlq", bytes(position(message)), message.value());
        message.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("dead-letter-reason", bytes(reason))
                .add("dead-letter-topic", bytes(message.topic()))
                .add("dead-letter-partition", bytes(Integer.toString(message.partition())))
                .add("dead-letter-offset", bytes(Long.toString(message.offset())))
                .add("dead-letter-key", message.key() == null ? new byte[0] : message.key());
        return letter;
    }

    private static String position(ConsumerRecord<byte[], byte[]> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(timeout);
    }
}
