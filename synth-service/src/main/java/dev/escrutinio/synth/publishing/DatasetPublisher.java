package dev.escrutinio.synth.publishing;

import dev.escrutinio.edge.announcing.WaitingAnnouncements;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/// Announces datasets on `qa.datasets.v1`, keyed by their id.
@ApplicationScoped
public class DatasetPublisher {

    private static final long PATIENCE = 30;
    private static final URI SOURCE = URI.create("/synth-service");
    private static final String TYPE = "dev.escrutinio.DatasetReleased.v1";

    private final WaitingAnnouncements waiting;
    private final Emitter<byte[]> channel;

    DatasetPublisher(WaitingAnnouncements waiting, @Channel("qa-datasets-out") Emitter<byte[]> channel) {
        this.waiting = waiting;
        this.channel = channel;
    }

    /// Returns once the announcement is stored.
    ///
    /// @throws SinkUnavailableException if it is not
    public void announce(String dataset, String json) {
        waiting.send(() -> send(dataset, json));
    }

    private void send(String dataset, String json) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        channel.send(Message.of(
                json.getBytes(StandardCharsets.UTF_8),
                metadata(dataset),
                () -> {
                    stored.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                cause -> {
                    stored.completeExceptionally(cause);
                    return CompletableFuture.completedFuture(null);
                }));
        try {
            stored.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SinkUnavailableException("Kafka no guarda el anuncio del conjunto de datos", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailableException("interrumpido al anunciar", e);
        }
    }

    private static Metadata metadata(String dataset) {
        return Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(dataset).build(),
                OutgoingCloudEventMetadata.<byte[]>builder()
                        .withId(dataset)
                        .withType(TYPE)
                        .withSource(SOURCE)
                        .withDataContentType("application/json")
                        .build());
    }
}
