package dev.escrutinio.synth.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The server of language models. Its key comes from the environment only ([ModelKey]).
@ConfigMapping(prefix = "synth.model")
interface ModelConfig {

    /// Address of an OpenAI-compatible server, with its `/v1`; without it there are no models.
    Optional<URI> baseUrl();

    /// What the models cost, by name.
    Map<String, Price> prices();

    /// Calls under way at most.
    @WithDefault("4")
    int concurrency();

    /// Calls a minute at most.
    @WithDefault("120")
    int perMinute();

    /// How long an answer may take.
    @WithDefault("60s")
    Duration timeout();

    /// Calls for one answer while the server fails in passing.
    @WithDefault("4")
    int attempts();

    /// Pause before the second call; it doubles.
    @WithDefault("1s")
    Duration firstPause();

    /// Tokens that an answer may take.
    @WithDefault("700")
    int answerTokens();

    /// Characters that an analysis may take.
    @WithDefault("1500")
    int longestText();

    /// Price of a model.
    interface Price {

        /// Euros a million tokens read.
        double input();

        /// Euros a million tokens written.
        double output();
    }
}
