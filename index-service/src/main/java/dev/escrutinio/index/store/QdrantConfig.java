package dev.escrutinio.index.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How to reach Qdrant.
@ConfigMapping(prefix = "index.qdrant")
public interface QdrantConfig {

    String host();

    /// The gRPC port.
    int port();

    Optional<String> apiKey();

    @WithDefault("false")
    boolean tls();

    /// How long one call may take.
    @WithDefault("30s")
    Duration timeout();

    /// How often a call is tried before the store counts as away.
    @WithDefault("5")
    int attempts();

    /// Pause after the first failed attempt; it doubles.
    @WithDefault("300ms")
    Duration firstPause();
}
