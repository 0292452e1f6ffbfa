package dev.escrutinio.synth.model;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// A server of models with all [Characters], and a service that knows it.
public final class ScriptedModelResource implements QuarkusTestResourceLifecycleManager {

    private ScriptedModel server;

    @Override
    public Map<String, String> start() {
        Characters characters = new Characters();
        try {
            server = ScriptedModel.start(characters::act);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "synth.model.base-url", server.address().toString(),
                "synth.model.timeout", "2s",
                "synth.model.attempts", "3",
                "synth.model.first-pause", "10ms",
                "synth.model.per-minute", "100000",
                "synth.model.prices.honest.input", "0.5",
                "synth.model.prices.honest.output", "1.5");
    }

    @Override
    public void stop() {
        server.close();
    }
}
