package dev.escrutinio.gateway.engines.swap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Which engine runs models, and the limits of every call.
@ConfigMapping(prefix = "escrutinio.models")
interface ModelsConfig {
    /// `rules` (no model), `gguf` (llama.cpp in a child process) or `openai` (an OpenAI-compatible server).
    @WithDefault("rules")
    EngineName engine();

    /// Calls into the engine at once.
    @WithDefault("1")
    int concurrency();

    /// Calls that wait for a place.
    @WithDefault("8")
    int queue();

    /// Longest time of a call, waiting included.
    @WithDefault("30s")
    Duration callLimit();

    /// Longest reply in tokens.
    @WithDefault("1024")
    int maxTokens();

    /// Longest reply in characters.
    @WithDefault("16384")
    int maxCharacters();

    /// Failures in a row after which a version is left alone.
    @WithDefault("5")
    int breakerFailures();

    /// How long it is left alone.
    @WithDefault("10s")
    Duration breakerPause();

    /// Time for each prompt of a version's self-check.
    @WithDefault("30s")
    Duration checkLimit();

    /// Attempts to bring in an announced version while its store or its engine is away.
    @WithDefault("20")
    int attempts();

    /// Pause before the second attempt; it doubles, up to thirty times.
    @WithDefault("1s")
    Duration firstPause();

    /// Engines by their names.
    enum EngineName {
        RULES,
        GGUF,
        OPENAI
    }
}
