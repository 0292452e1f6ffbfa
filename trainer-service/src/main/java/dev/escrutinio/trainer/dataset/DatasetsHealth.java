package dev.escrutinio.trainer.dataset;

import dev.escrutinio.edge.announcing.SilentChannels;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Whether announcements of datasets are heard.
@ApplicationScoped
class DatasetsHealth {

    private static final String DATASETS = "qa-datasets-in";

    private final SilentChannels channels;
    private final KafkaClientService clients;

    DatasetsHealth(SilentChannels channels, KafkaClientService clients) {
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
        KafkaConsumer<?, ?> reader = clients.getConsumer(DATASETS);
        return channels.heard(
                DATASETS, reader == null ? Map.of() : reader.unwrap().metrics(), true);
    }
}
