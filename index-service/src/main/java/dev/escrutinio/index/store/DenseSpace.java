package dev.escrutinio.index.store;

/// A dense vector that the points of a collection have.
///
/// @param name name of the vector
/// @param size its dimensions
public record DenseSpace(String name, int size, Measure measure) {

    /// What makes two vectors near.
    public enum Measure {
        /// A small Euclidean distance.
        DISTANCE,

        /// A large product; of vectors of length 1 that is the cosine. They are kept as they are written.
        PRODUCT
    }
}
