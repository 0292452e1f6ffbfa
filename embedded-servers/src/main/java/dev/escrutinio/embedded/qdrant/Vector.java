package dev.escrutinio.embedded.qdrant;

/// A vector as it is kept: checked, and normalised or sorted as its space wants it.
@SuppressWarnings("ArrayRecordComponent") // never compared
sealed interface Vector {

    record Dense(float[] values) implements Vector {}

    /// Indices are unsigned and ascending.
    record Sparse(int[] indices, float[] weights) implements Vector {}
}
