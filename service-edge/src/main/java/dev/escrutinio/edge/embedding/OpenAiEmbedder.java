package dev.escrutinio.edge.embedding;

import dev.escrutinio.edge.model.ModelCallFailure;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Any server with OpenAI's `/embeddings`, through LangChain4j. Texts and vectors are never logged.
public final class OpenAiEmbedder implements Embedder {

    private static final String KEY = "ESCRUTINIO_EMBEDDING_KEY";
    private static final int MOST_DIMENSIONS = 8192;

    private final String model;
    private final int dimensions;
    private final Duration limit;
    private final EmbeddingModel client;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    private OpenAiEmbedder(URI server, String model, int dimensions, Duration limit) {
        this.model = model;
        this.dimensions = dimensions;
        this.limit = limit;
        String key = System.getenv(KEY);
        client = OpenAiEmbeddingModel.builder()
                .baseUrl(server.toString())
                // servers of one's own need no key, but the protocol wants a word
                .apiKey(key == null || key.isBlank() ? "none" : key)
                .modelName(model)
                .timeout(limit)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    /// The configured model; empty while no address is configured.
    ///
    /// @param limit longest time of a call
    /// @throws IllegalStateException saying in Spanish which setting is missing or wrong
    public static Optional<Embedder> of(EmbeddingConfig config, Duration limit) {
        return config.baseUrl().map(server -> of(server, config, limit));
    }

    private static Embedder of(URI server, EmbeddingConfig config, Duration limit) {
        String model = config.model()
                .orElseThrow(() -> new IllegalStateException(
                        "Falta escrutinio.embedding.model: el nombre del modelo de vectores."));
        int dimensions = config.dimensions().orElse(0);
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalStateException(
                    "escrutinio.embedding.dimensions debe ser el tamaño de los vectores del modelo, de 1 a "
                            + MOST_DIMENSIONS + ".");
        }
        return new OpenAiEmbedder(server, model, dimensions, limit);
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<float[]> vectors = answer(texts);
        if (vectors.size() != texts.size()) {
            throw EmbeddingException.lasting("El servidor de vectores devuelve " + vectors.size() + " vectores para "
                    + texts.size() + " textos.");
        }
        return vectors.stream().map(this::ofUnitLength).toList();
    }

    /// The client's own limits are for each read: a server that trickles would outlast them.
    private List<float[]> answer(List<String> texts) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        Future<List<Embedding>> call =
                calls.submit(() -> client.embedAll(segments).content());
        try {
            return call.get(limit.toMillis(), TimeUnit.MILLISECONDS).stream()
                    .map(Embedding::vector)
                    .toList();
        } catch (TimeoutException e) {
            throw EmbeddingException.passing("El servidor de vectores no contesta en " + limit.toMillis() + " ms.");
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EmbeddingException.passing("La espera al servidor de vectores se ha interrumpido.");
        } finally {
            call.cancel(true);
        }
    }

    private float[] ofUnitLength(float[] vector) {
        if (vector.length != dimensions) {
            throw EmbeddingException.lasting("El servidor de vectores devuelve vectores de " + vector.length
                    + " dimensiones en vez de " + dimensions + ": ¿es el modelo «" + model + "»?");
        }
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (!Double.isFinite(squares) || squares == 0) {
            throw EmbeddingException.lasting(
                    "El servidor de vectores devuelve un vector nulo o con valores no finitos.");
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }

    private static EmbeddingException failure(ExecutionException e) {
        ModelCallFailure failure = ModelCallFailure.of(e);
        String message = "El servidor de vectores " + failure.what() + ".";
        return failure.passing() ? EmbeddingException.passing(message) : EmbeddingException.lasting(message);
    }
}
