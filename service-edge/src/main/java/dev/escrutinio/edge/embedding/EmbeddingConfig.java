package dev.escrutinio.edge.embedding;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/// The embedding model, the same for whoever writes vectors and whoever asks with them. Its key comes from the
/// environment only (`ESCRUTINIO_EMBEDDING_KEY`).
@ConfigMapping(prefix = "escrutinio.embedding")
public interface EmbeddingConfig {

    /// Address of an OpenAI-compatible server with its `/v1`; without it there are no dense vectors.
    Optional<URI> baseUrl();

    /// Name of the model at the server.
    Optional<String> model();

    /// Size of the model's vectors; the server is held to it.
    OptionalInt dimensions();
}
