package dev.escrutinio.synth.publishing;

import dev.escrutinio.edge.announcing.SilentChannels;
import dev.escrutinio.edge.announcing.WaitingAnnouncements;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Whether datasets can be announced and pairs sent.
@ApplicationScoped
class AnnouncementHealth {

    private static final String PAIRS = "qa-pairs-out";

    private final WaitingAnnouncements waiting;
    private final SilentChannels channels;
    private final KafkaClientService clients;
    private final PairPublisher pairs;

    AnnouncementHealth(
            WaitingAnnouncements waiting, SilentChannels channels, KafkaClientService clients, PairPublisher pairs) {
        this.waiting = waiting;
        this.channels = channels;
        this.clients = clients;
        this.pairs = pairs;
    }

    @Liveness
    HealthCheck sending() {
        return this::pairsSent;
    }

    @Readiness
    HealthCheck sent() {
        return this::pairsSent;
    }

    private HealthCheckResponse pairsSent() {
        KafkaProducer<?, ?> writer = clients.getProducer(PAIRS);
        return channels.heard(PAIRS, writer == null ? Map.of() : writer.unwrap().metrics(), pairs.isOwed());
    }

    @Liveness
    HealthCheck announcing() {
        return waiting::alive;
    }

    @Readiness
    HealthCheck announced() {
        return waiting::ready;
    }
}
