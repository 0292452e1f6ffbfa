package dev.escrutinio.gateway.engines.openai;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.gateway.engines.running.Engine;
import dev.escrutinio.gateway.engines.running.LoadException;
import dev.escrutinio.gateway.engines.running.RunningModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An OpenAI-compatible server that loads a version's adapter beside those it has.
///
/// An adapter's name holds the version's digest and is used once: a server may go on serving what it has under a name.
public final class OpenAiEngine implements Engine {
    private static final String KEY = "ESCRUTINIO_MODEL_KEY";
    private static final int MARK = 8;

    private final OpenAiConfig config;
    private final URI server;
    private final String key;
    private final Duration callLimit;
    private final Adapters adapters;

    /// @param callLimit longest time of a call
    public OpenAiEngine(OpenAiConfig config, Duration callLimit) {
        this.config = config;
        this.server = config.baseUrl()
                .orElseThrow(() -> new IllegalStateException(
                        "Falta escrutinio.models.openai.base-url: la dirección del servidor de modelos, con su /v1."));
        String given = System.getenv(KEY);
        // servers of one's own need no key, but the protocol wants a word
        this.key = given == null || given.isBlank() ? "none" : given;
        this.callLimit = callLimit;
        this.adapters = new Adapters(server, key, config.loadLimit());
    }

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public List<ModelFormat> formats() {
        return List.of(ModelFormat.ADAPTER);
    }

    @Override
    public Optional<Fixed> fixed() {
        return config.model()
                .map(model -> new Fixed(model, new OpenAiModel(model, server, key, callLimit, () -> true)));
    }

    @Override
    public RunningModel load(ModelVersionReleased version, Path artefact) throws LoadException, InterruptedException {
        String mark = UUID.randomUUID().toString().substring(0, MARK);
        String name = version.model() + "@" + version.version() + "-" + mark;
        Path seen = config.adapters()
                .map(folder -> folder.resolve(artefact.getFileName()))
                .orElse(artefact);
        adapters.load(name, seen.toString());
        return new OpenAiModel(name, server, key, callLimit, () -> adapters.unload(name));
    }
}
