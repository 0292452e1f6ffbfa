package dev.escrutinio.gateway.engines.openai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The OpenAI-compatible server. Its key comes from the environment only (`ESCRUTINIO_MODEL_KEY`).
@ConfigMapping(prefix = "escrutinio.models.openai")
public interface OpenAiConfig {
    /// Address with its `/v1`.
    Optional<URI> baseUrl();

    /// Where the server sees the cache of artefacts; without it, under the same path as this service.
    Optional<Path> adapters();

    /// A model that the server has itself (llama-server, Ollama, a hosted one); then no adapter is loaded, and what is
    /// announced changes nothing.
    Optional<String> model();

    /// Longest time to load an adapter.
    @WithDefault("2m")
    Duration loadLimit();
}
