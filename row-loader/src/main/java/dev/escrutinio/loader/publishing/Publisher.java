package dev.escrutinio.loader.publishing;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.loader.load.Load;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Publishes loads, each in one transaction: readers of committed records see all of it or nothing.
public final class Publisher {

    private static final Duration TRANSACTION = Duration.ofMinutes(10);
    private static final int BATCH = 256 * 1024;
    private static final long BUFFER = 64L * 1024 * 1024;
    private static final int STEP = 500;

    private final KafkaAddress address;
    private final EventWriter writer = new EventWriter();

    private Publisher(KafkaAddress address) {
        this.address = address;
    }

    /// Connects, after making sure that the topics are as the contracts declare them.
    ///
    /// @throws KafkaUnavailableException if Kafka does not answer
    public static Publisher connect(KafkaAddress address) {
        new TopicCheck(address).run();
        return new Publisher(address);
    }

    /// Loads that hold now, by key.
    public SortedMap<String, LoadEvent.Completed> current() {
        return new CurrentLoads(address).read();
    }

    /// Publishes a load, and with it the end of others that it takes the place of.
    ///
    /// @param ending keys of loads that end in the same transaction
    /// @param progress takes the number of entries sent so far
    public void publish(Load load, List<String> ending, IntConsumer progress) {
        inTransaction(load.key(), sender -> {
            load.catalog().forEach(entry -> sender.send(writer.record(entry), progress));
            load.rows().forEach(row -> sender.send(writer.record(row), progress));
            load.indicators().forEach(row -> sender.send(writer.record(row), progress));
            ending.forEach(key ->
                    sender.send(writer.record(new LoadEvent.Ended(key, "sustituida por " + load.key())), progress));
            sender.send(writer.record(load.completed()), progress);
            progress.accept(load.entries());
        });
    }

    /// Publishes that a load no longer holds.
    public void end(String key, String reason) {
        inTransaction(key, sender -> sender.send(writer.record(new LoadEvent.Ended(key, reason)), n -> {}));
    }

    private void inTransaction(String key, Consumer<Sender> work) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(key), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            try {
                Sender sender = new Sender(producer);
                work.accept(sender);
                producer.flush();
                sender.check();
                producer.commitTransaction();
            } catch (RuntimeException e) {
                abort(producer, e);
                throw e;
            }
        } catch (KafkaException e) {
            throw KafkaUnavailableException.at(address, e);
        }
    }

    private static void abort(KafkaProducer<byte[], byte[]> producer, RuntimeException cause) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            cause.addSuppressed(e); // the broker aborts it by itself once its time is over
        }
    }

    private Map<String, Object> settings(String key) {
        Map<String, Object> settings = address.client("row-loader-" + key.replace('/', '-'));
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "row-loader/" + key);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(TRANSACTION.toMillis()));
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, address.patienceMillis());
        return settings;
    }

    /// Sends records and keeps the first failure.
    private static final class Sender {

        private final KafkaProducer<byte[], byte[]> producer;
        private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        private int sent;

        Sender(KafkaProducer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        @SuppressWarnings("FutureReturnValueIgnored") // the callback keeps what went wrong
        void send(ProducerRecord<byte[], byte[]> message, IntConsumer progress) {
            producer.send(message, (metadata, e) -> {
                if (e != null) {
                    failure.compareAndSet(null, e);
                }
            });
            sent++;
            if (sent % STEP == 0) {
                check();
                progress.accept(sent);
            }
        }

        void check() {
            Exception e = failure.get();
            if (e != null) {
                throw e instanceof KafkaException kafka ? kafka : new KafkaException(e);
            }
        }
    }
}
