package dev.escrutinio.index.consumption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Where Kafka keeps how far the index has taken the facts.
@ConfigMapping(prefix = "index.consumption")
public interface ConsumptionConfig {

    /// Kafka's addresses.
    String bootstrapServers();

    /// The consumer group that operators see and may reset.
    @WithDefault("index-service-facts")
    String group();

    /// How long one call to the broker may take.
    @WithDefault("5s")
    Duration timeout();
}
