package dev.escrutinio.index.embedding;

import dev.escrutinio.edge.embedding.Embedder;
import dev.escrutinio.edge.embedding.EmbeddingException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Asks again while the model's server fails in passing, with growing pauses and not for ever.
public record PatientEmbedder(Embedder embedder, int attempts, Duration firstPause) implements Embedder {

    private static final Logger LOG = Logger.getLogger(PatientEmbedder.class);

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                return embedder.embed(texts);
            } catch (EmbeddingException e) {
                if (!e.isPassing() || attempt >= attempts) {
                    throw e;
                }
                LOG.debugf("embedding failed (attempt %d): %s", attempt, e.getMessage());
            }
            sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EmbeddingException.passing("La espera al servidor de vectores se ha interrumpido.");
        }
    }
}
