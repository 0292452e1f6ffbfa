package dev.escrutinio.gateway.ask;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Limits of questions.
@ConfigMapping(prefix = "gateway.ask")
interface AskConfig {
    /// Most characters of a question.
    @WithDefault("2000")
    int maxLength();

    /// Memory for the answers of questions asked again; 0 turns it off.
    @WithDefault("16M")
    MemorySize cacheSize();

    /// Most questions whose like ones are kept; 0 turns it off.
    @WithDefault("2000")
    int similarKept();
}
