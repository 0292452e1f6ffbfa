package dev.escrutinio.gateway.retrieval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How to reach Qdrant.
@ConfigMapping(prefix = "escrutinio.qdrant")
interface QdrantConfig {
    String host();

    /// Port of gRPC.
    int port();

    @WithDefault("false")
    boolean tls();

    Optional<String> apiKey();

    /// Longest wait for one call; then the answer goes without spelling help.
    @WithDefault("400ms")
    Duration timeout();

    /// How often the index's version is looked at.
    @WithDefault("5s")
    Duration checkEvery();
}
