package dev.escrutinio.index.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Where the facts come from.
@ConfigMapping(prefix = "index.ingest")
public interface IngestConfig {

    /// Kafka's addresses.
    String bootstrapServers();

    /// How long Kafka may be away before health says so.
    @WithDefault("15s")
    Duration patience();
}
