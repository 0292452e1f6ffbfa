package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.gateway.engines.gguf.GgufConfig;
import dev.escrutinio.gateway.engines.gguf.GgufEngine;
import dev.escrutinio.gateway.engines.openai.OpenAiConfig;
import dev.escrutinio.gateway.engines.openai.OpenAiEngine;
import dev.escrutinio.gateway.engines.running.Engine;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Makes the configured engine.
final class EngineEdge {
    /// @param engine empty: rules answer alone
    record Chosen(Optional<Engine> engine) {}

    @Produces
    @Singleton
    @DefaultBean
    Chosen engine(ModelsConfig config, GgufConfig gguf, OpenAiConfig openAi) {
        return new Chosen(
                switch (config.engine()) {
                    case RULES -> Optional.empty();
                    case GGUF -> Optional.of(new GgufEngine(gguf));
                    case OPENAI -> Optional.of(new OpenAiEngine(openAi, config.callLimit()));
                });
    }
}
