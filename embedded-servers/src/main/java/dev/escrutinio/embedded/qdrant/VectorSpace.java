package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.Distance;

/// What a collection says about the vectors of one name.
sealed interface VectorSpace {

    /// Vectors of a fixed size, compared by a distance.
    record Dense(int size, Distance distance) implements VectorSpace {}

    /// Vectors of index and weight, compared by dot product, with rare indices weighing more where `idf` is set.
    record Sparse(boolean idf) implements VectorSpace {}
}
