package dev.escrutinio.gateway.engines.artefacts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

/// Connects the cache with the stores that are configured.
final class ArtefactEdge {
    @Produces
    @Singleton
    ArtefactCache cache(ArtefactsConfig config) {
        Path folder = config.cache()
                .orElseThrow(() -> new IllegalStateException(
                        "Falta escrutinio.models.artefacts.cache: la carpeta en la que se guardan los modelos."));
        return new ArtefactCache(
                folder,
                config.limit().asLongValue(),
                Map.of(
                        "file",
                        new FolderSource(config.roots().orElse(List.of())),
                        "s3",
                        new BucketSource(config.s3(), EnvironmentVariableCredentialsProvider.create())));
    }
}
