package dev.escrutinio.index.embedding;

import dev.escrutinio.edge.embedding.Embedder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;

/// Vectors of texts by the embedding model, if there is one. The model is asked only for what is not kept.
public final class Embeddings {

    private static final Embeddings NONE = new Embeddings(Optional.empty());

    private final Optional<Source> source;

    private Embeddings(Optional<Source> source) {
        this.source = source;
    }

    /// Without a model.
    public static Embeddings none() {
        return NONE;
    }

    /// With a model.
    ///
    /// @param batch texts of one call
    public static Embeddings of(Embedder model, KeptVectors kept, int batch) {
        return new Embeddings(Optional.of(new Source(model, kept, batch)));
    }

    /// The model, if there is one.
    public Optional<Embedder> model() {
        return source.map(Source::model);
    }

    /// Sees to it that the vectors of all texts are kept. What came stays, should a later call fail.
    ///
    /// @throws dev.escrutinio.edge.embedding.EmbeddingException if some did not come
    public void fill(List<String> texts) {
        source.ifPresent(some ->
                texts.stream().gather(Gatherers.windowFixed(some.batch())).forEach(some::of));
    }

    /// Vectors in the order of the texts; none without a model.
    ///
    /// @throws dev.escrutinio.edge.embedding.EmbeddingException if some did not come
    public List<float[]> of(List<String> texts) {
        return source.map(some -> texts.stream()
                        .gather(Gatherers.windowFixed(some.batch()))
                        .flatMap(batch -> some.of(batch).stream())
                        .toList())
                .orElse(List.of());
    }

    /// Forgets all but the vectors that were used last.
    public void keepNewest(int most) {
        source.ifPresent(some -> some.kept().keepNewest(most));
    }

    private record Source(Embedder model, KeptVectors kept, int batch) {

        List<float[]> of(List<String> texts) {
            List<String> keys = texts.stream().map(this::key).toList();
            Map<String, float[]> vectors = kept.of(keys);
            Map<String, String> missing = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                if (!vectors.containsKey(keys.get(i))) {
                    missing.put(keys.get(i), texts.get(i));
                }
            }
            if (!missing.isEmpty()) {
                Map<String, float[]> made = made(missing);
                kept.keep(made);
                vectors.putAll(made);
            }
            return keys.stream().map(vectors::get).toList();
        }

        private Map<String, float[]> made(Map<String, String> missing) {
            List<float[]> vectors = model.embed(List.copyOf(missing.values()));
            Map<String, float[]> made = new LinkedHashMap<>();
            int next = 0;
            for (String key : missing.keySet()) {
                made.put(key, vectors.get(next++));
            }
            return made;
        }

        private String key(String text) {
            String content = model.model() + "\n" + model.dimensions() + "\n" + text;
            return HexFormat.of().formatHex(sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
