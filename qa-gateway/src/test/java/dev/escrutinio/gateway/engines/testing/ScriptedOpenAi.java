package dev.escrutinio.gateway.engines.testing;

import dev.escrutinio.gateway.engines.openai.OpenAiConfig;
import dev.escrutinio.gateway.engines.openai.OpenAiEngine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The engine `openai` with a scripted server.
public final class ScriptedOpenAi {
    private static final Duration LONG = Duration.ofSeconds(20);

    private ScriptedOpenAi() {}

    public static OpenAiEngine engine(ScriptedServer server) {
        return new OpenAiEngine(new Settings(server.address()), LONG);
    }

    private record Settings(URI address) implements OpenAiConfig {
        @Override
        public Optional<URI> baseUrl() {
            return Optional.of(address);
        }

        @Override
        public Optional<Path> adapters() {
            return Optional.of(Path.of("/shared"));
        }

        @Override
        public Optional<String> model() {
            return Optional.empty();
        }

        @Override
        public Duration loadLimit() {
            return LONG;
        }
    }
}
