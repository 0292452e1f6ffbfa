package dev.escrutinio.index.deadletters;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Publishes a letter again as it was: same partition, key, value and headers.
record Republisher(String bootstrapServers) {

    private static final int TIMEOUT_MILLIS = 10_000;

    /// The offset of the new message.
    long publish(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(letter.topic(), letter.partition(), letter.key(), letter.value());
        letter.headers().forEach((key, value) -> message.headers().add(key, DeadLetterHeaders.bytes(value)));
        Map<String, Object> properties = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "index-service-retries",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                TIMEOUT_MILLIS);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(message)
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while publishing " + letter.id(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(letter.id() + " was not published again", e);
        }
    }
}
