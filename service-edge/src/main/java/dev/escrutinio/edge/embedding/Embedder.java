package dev.escrutinio.edge.embedding;

import java.util.List;

/// An embedding model: texts that mean alike have vectors that point alike.
public interface Embedder {

    /// The model's name.
    String model();

    /// Size of its vectors.
    int dimensions();

    /// Vectors of length 1, in the order of the texts.
    ///
    /// @throws EmbeddingException if they did not come, or are not what the model is said to make
    List<float[]> embed(List<String> texts);
}
