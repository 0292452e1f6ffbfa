package dev.escrutinio.index.release;

import dev.escrutinio.contracts.events.IndexVersionReleased;
import dev.escrutinio.edge.announcing.WaitingAnnouncements;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/// Sends what the outbox holds to `index.versions.v1`.
@ApplicationScoped
public class IndexVersionPublisher {

    private static final Logger LOG = Logger.getLogger(IndexVersionPublisher.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final Outbox outbox;
    private final WaitingAnnouncements waiting;
    private final MutinyEmitter<Record<String, IndexVersionReleased>> channel;

    IndexVersionPublisher(
            Outbox outbox,
            WaitingAnnouncements waiting,
            @Channel("index-versions-out") MutinyEmitter<Record<String, IndexVersionReleased>> channel) {
        this.outbox = outbox;
        this.waiting = waiting;
        this.channel = channel;
    }

    /// Sends everything that waits; a repeated announcement says the same and does no harm.
    public void sendPending() {
        for (Outbox.Pending pending : outbox.unsent()) {
            IndexVersionReleased release = pending.release();
            waiting.send(() -> send(release));
            outbox.sent(pending);
            LOG.infof("announced %s %s", release.alias(), release.collection());
        }
    }

    private void send(IndexVersionReleased release) {
        Uni<Void> sending = channel.send(Record.of(release.alias(), release));
        sending.await().atMost(TIMEOUT);
    }
}
