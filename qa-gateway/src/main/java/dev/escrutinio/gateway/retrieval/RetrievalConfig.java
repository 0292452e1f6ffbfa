package dev.escrutinio.gateway.retrieval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How far spelling help and the search for solved questions go.
@ConfigMapping(prefix = "gateway.retrieval")
interface RetrievalConfig {
    /// Most suggestions for one question.
    @WithDefault("5")
    int suggestions();

    /// Most wrong letters of a suggestion.
    @WithDefault("4")
    int mostDistance();

    /// Most wrong letters for each letter written.
    @WithDefault("0.34")
    double mostError();

    /// Most wrong letters of a name that is taken without asking.
    @WithDefault("2")
    int assumedDistance();

    /// Fewest letters of a name that is taken without asking: short names are too much alike.
    @WithDefault("7")
    int assumedLength();

    /// Longest wait for the embedding model; then solved questions are looked for without it.
    @WithDefault("250ms")
    Duration meaningLimit();
}
