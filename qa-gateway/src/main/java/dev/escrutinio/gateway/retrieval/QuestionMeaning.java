package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.edge.embedding.Embedder;
import dev.escrutinio.edge.embedding.EmbeddingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The dense vector of a question, where there is an embedding model and it answers in time.
final class QuestionMeaning {
    private static final Logger LOG = Logger.getLogger(QuestionMeaning.class);
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final Embedder model;
    private final String space;

    /// Until when the model is not asked, in nanoseconds: what was of no use just now would only cost another wait.
    private volatile long quietUntil = System.nanoTime();

    QuestionMeaning(Embedder model) {
        this.model = model;
        this.space = Vectors.meaning(model.model(), model.dimensions());
    }

    /// Name of the vectors of this model in a collection.
    String space() {
        return space;
    }

    Optional<float[]> of(String question) {
        if (System.nanoTime() - quietUntil < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(model.embed(List.of(question)).getFirst());
        } catch (EmbeddingException e) {
            rest(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// Has the model asked for nothing for a while.
    void rest(String reason) {
        quietUntil = System.nanoTime() + QUIET.toNanos();
        LOG.warnf("solved questions are looked for without dense vectors: %s", reason);
    }
}
