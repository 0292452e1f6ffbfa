package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.feed.FeedSettings;
import dev.escrutinio.feed.TopicSetup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Makes sure that the topic of model versions exists before its channel opens.
@Singleton
final class VersionTopic {
    private static final Logger LOG = Logger.getLogger(VersionTopic.class);

    private final String kafka;
    private final boolean enabled;

    VersionTopic(
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "mp.messaging.incoming.model-versions-in.enabled", defaultValue = "true")
                    boolean enabled) {
        this.kafka = kafka;
        this.enabled = enabled;
    }

    void ensure(@Observes @Priority(1) StartupEvent event) {
        if (!enabled) {
            return;
        }
        try {
            new TopicSetup(FeedSettings.of(kafka, "qa-gateway-models")).ensure(List.of(Topics.MODEL_VERSIONS));
        } catch (KafkaException e) {
            // questions are answered without a model; the channel goes on looking for the topic
            LOG.warnf("topic of model versions not seen yet: %s", e.getMessage());
        }
    }
}
