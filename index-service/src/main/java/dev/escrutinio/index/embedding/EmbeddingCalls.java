package dev.escrutinio.index.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the embedding model is asked.
@ConfigMapping(prefix = "index.embedding")
interface EmbeddingCalls {

    /// Texts of one call.
    @WithDefault("64")
    int batch();

    /// How long one call may take.
    @WithDefault("60s")
    Duration timeout();

    /// How often a call is tried before the model counts as away.
    @WithDefault("4")
    int attempts();

    /// Pause after the first failed attempt; it doubles.
    @WithDefault("1s")
    Duration firstPause();
}
