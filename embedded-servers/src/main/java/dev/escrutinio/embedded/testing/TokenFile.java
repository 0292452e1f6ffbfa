package dev.escrutinio.embedded.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A token file as an installation makes it.
public final class TokenFile implements QuarkusTestResourceLifecycleManager {
    public static final String TOKEN = "una-clave-solo-para-pruebas";

    @Override
    public Map<String, String> start() {
        try {
            // temporary files are readable by their owner only
            Path file = Files.createTempFile("escrutinio-token", "");
            file.toFile().deleteOnExit();
            Files.writeString(file, TOKEN + "\n");
            return Map.of("escrutinio.token-file", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
