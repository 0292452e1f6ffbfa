package dev.escrutinio.index.store;

/// A point's values in a [DenseSpace].
///
/// @param space the space's name; empty where a point has none
@SuppressWarnings("ArrayRecordComponent") // compared by ContentHash only, and there are hundreds of thousands
public record DenseVector(String space, float[] values) {

    public static final DenseVector NONE = new DenseVector("", new float[0]);
}
