package dev.escrutinio.index.embedding;

import dev.escrutinio.edge.embedding.EmbeddingConfig;
import dev.escrutinio.edge.embedding.OpenAiEmbedder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Opens the embedding model that the configuration names, if it names one.
@ApplicationScoped
class EmbeddingModels {

    @Produces
    @Singleton
    Embeddings embeddings(EmbeddingConfig config, EmbeddingCalls calls, KeptVectors kept) {
        return OpenAiEmbedder.of(config, calls.timeout())
                .map(model -> new PatientEmbedder(model, calls.attempts(), calls.firstPause()))
                .map(model -> Embeddings.of(model, kept, calls.batch()))
                .orElseGet(Embeddings::none);
    }
}
