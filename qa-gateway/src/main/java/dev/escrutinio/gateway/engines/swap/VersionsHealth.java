package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.edge.announcing.SilentChannels;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Whether announcements of model versions are heard.
@ApplicationScoped
class VersionsHealth {

    private static final String VERSIONS = "model-versions-in";

    private final SilentChannels channels;
    private final KafkaClientService clients;

    VersionsHealth(SilentChannels channels, KafkaClientService clients) {
        this.channels = channels;
        this.clients = clients;
    }

    @Liveness
    HealthCheck hearing() {
        return this::heard;
    }

    @Readiness
    HealthCheck heardLately() {
        return this::heard;
    }

    private HealthCheckResponse heard() {
        KafkaConsumer<?, ?> reader = clients.getConsumer(VERSIONS);
        return channels.heard(
                VERSIONS, reader == null ? Map.of() : reader.unwrap().metrics(), true);
    }
}
