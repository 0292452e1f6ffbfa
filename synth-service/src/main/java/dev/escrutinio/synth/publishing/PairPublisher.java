package dev.escrutinio.synth.publishing;

import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/// Sends pairs to `qa.pairs.v1`, keyed by their id.
@ApplicationScoped
public class PairPublisher {

    private static final int UNDER_WAY = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final URI SOURCE = URI.create("/synth-service");
    private static final String TYPE = "dev.escrutinio.QuestionAnswerPairGenerated.v1";

    /// Compaction forgets a key whose last record holds nothing.
    private static final byte @Nullable [] NOTHING = null;

    private final Emitter<byte[]> channel;
    private volatile boolean owed;

    PairPublisher(
            // the semaphore of a run bounds what is under way
            @Channel("qa-pairs-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<byte[]> channel) {
        this.channel = channel;
    }

    /// A sink for one run.
    public PairSink open() {
        return new Run();
    }

    /// Whether Kafka did not store what it was last given.
    boolean isOwed() {
        return owed;
    }

    private final class Run implements PairSink {

        private final Semaphore free = new Semaphore(UNDER_WAY);
        private final AtomicReference<@Nullable Throwable> lost = new AtomicReference<>();

        @Override
        public void send(Pair pair) {
            take(1);
            channel.send(Message.of(pair.json(), metadata(pair.id()), this::stored, this::lost));
        }

        @Override
        public void withdraw(String id) {
            take(1);
            channel.send(Message.of(NOTHING, withdrawn(id), this::stored, this::lost));
        }

        @Override
        public void flush() {
            take(UNDER_WAY);
            free.release(UNDER_WAY);
            check();
        }

        private CompletableFuture<Void> stored() {
            owed = false;
            free.release();
            return CompletableFuture.completedFuture(null);
        }

        private CompletableFuture<Void> lost(Throwable cause) {
            owed = true;
            lost.compareAndSet(null, cause);
            free.release();
            return CompletableFuture.completedFuture(null);
        }

        private void take(int permits) {
            check();
            try {
                if (!free.tryAcquire(permits, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    owed = true;
                    throw new SinkUnavailableException(
                            "Kafka no confirma los pares enviados desde hace " + PATIENCE.toSeconds() + " s");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SinkUnavailableException("interrumpido al enviar pares", e);
            }
        }

        private void check() {
            Throwable cause = lost.get();
            if (cause != null) {
                throw new SinkUnavailableException("Kafka no guarda los pares: " + cause.getMessage(), cause);
            }
        }
    }

    private static Metadata withdrawn(String id) {
        return Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(id).build());
    }

    /// The event's id is the pair's, so that a rerun writes the same record.
    private static Metadata metadata(String id) {
        return Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(id).build(),
                OutgoingCloudEventMetadata.<byte[]>builder()
                        .withId(id)
                        .withType(TYPE)
                        .withSource(SOURCE)
                        .withDataContentType("application/json")
                        .build());
    }
}
