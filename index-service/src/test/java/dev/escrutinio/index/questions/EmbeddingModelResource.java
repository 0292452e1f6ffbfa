package dev.escrutinio.index.questions;

import dev.escrutinio.embedded.testing.EmbeddingServer;
import dev.escrutinio.embedded.testing.EmbeddingServer.Act;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// An embedding model that fails until a test has it do otherwise, and a service that knows it.
public final class EmbeddingModelResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddingServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddingServer.start(texts -> new Act.Fail(503));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "escrutinio.embedding.base-url", server.address().toString(),
                "escrutinio.embedding.model", "modelo",
                "escrutinio.embedding.dimensions", "2",
                "index.embedding.first-pause", "10ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(EmbeddingServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
