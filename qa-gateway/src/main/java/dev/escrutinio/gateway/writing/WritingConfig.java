package dev.escrutinio.gateway.writing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Limits of prose.
@ConfigMapping(prefix = "gateway.writing")
interface WritingConfig {
    /// Longest wait for a text; then the answer is told in the usual sentences.
    @WithDefault("20s")
    Duration timeLimit();

    /// Longest text that a model may write.
    @WithDefault("500")
    int maxTokens();

    /// Most characters of a model's sentences together.
    @WithDefault("2500")
    int longest();

    /// Most figures that a model is given; with more the answer is told in the usual sentences.
    @WithDefault("80")
    int figures();
}
