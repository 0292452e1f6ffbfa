package dev.escrutinio.trainer.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.edge.announcing.WaitingAnnouncements;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/// Sends decided announcements to `model.versions.v1`, keyed by the model, each of them once.
@ApplicationScoped
public class ModelVersionPublisher {

    private static final Logger LOG = Logger.getLogger(ModelVersionPublisher.class);
    private static final long PATIENCE = 30;
    private static final URI SOURCE = URI.create("/trainer-service");
    private static final String TYPE = "dev.escrutinio.ModelVersionReleased.v1";

    private final ModelVersions versions;
    private final ModelTopic topic;
    private final WaitingAnnouncements waiting;
    private final ObjectMapper json;
    private final Emitter<byte[]> channel;

    ModelVersionPublisher(
            ModelVersions versions,
            ModelTopic topic,
            WaitingAnnouncements waiting,
            ObjectMapper json,
            @Channel("model-versions-out") Emitter<byte[]> channel) {
        this.versions = versions;
        this.topic = topic;
        this.waiting = waiting;
        this.json = json;
        this.channel = channel;
    }

    /// Sends everything that waits, in the order in which it was decided.
    ///
    /// @throws IllegalStateException if Kafka does not take it now
    public void sendPending() {
        for (ModelVersions.Pending pending : versions.unsent()) {
            // whoever sent it before may have ended before noting so
            if (!pending.begun() || !topic.holds(id(pending))) {
                versions.begun(pending);
                waiting.send(() -> send(pending));
            }
            versions.sent(pending);
            LOG.infof(
                    "announced %s %s", pending.event().model(), pending.event().version());
        }
    }

    private void send(ModelVersions.Pending pending) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        channel.send(Message.of(
                bytes(pending),
                metadata(pending),
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
            throw new IllegalStateException("Kafka no guarda el anuncio del modelo", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrumpido al anunciar", e);
        }
    }

    private byte[] bytes(ModelVersions.Pending pending) {
        try {
            return json.writeValueAsBytes(pending.event());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(ModelVersions.Pending pending) {
        return pending.event().version() + "/" + pending.id();
    }

    private static Metadata metadata(ModelVersions.Pending pending) {
        return Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(pending.event().model())
                        .build(),
                OutgoingCloudEventMetadata.<byte[]>builder()
                        .withId(id(pending))
                        .withType(TYPE)
                        .withSource(SOURCE)
                        .withDataContentType("application/json")
                        .build());
    }
}
