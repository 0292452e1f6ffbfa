package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.Map;
import java.util.TreeMap;

/// A point as a caller sent it, before it is held against the collection's vector names.
record RawPoint(PointKey key, Map<String, Vector> vectors, Struct payload) {

    static RawPoint of(PointStruct point, int position) {
        Struct payload = Payloads.clean(point.getPayloadMap());
        if (!point.hasVectors()) {
            throw QdrantError.invalid("Expected some vectors");
        }
        Map<String, Vector> vectors = IncomingVectors.of(point.getVectors(), position);
        if (!point.hasId()) {
            throw QdrantError.invalid("Empty ID is not allowed");
        }
        return new RawPoint(PointKey.of(point.getId()), vectors, payload);
    }

    /// Qdrant checks sizes before it accepts anything, and names only while it writes.
    void checkSizes(Schema schema) {
        vectors.forEach((name, vector) -> {
            int number = schema.names().indexOf(name);
            if (number >= 0
                    && schema.space(number) instanceof VectorSpace.Dense space
                    && vector instanceof Vector.Dense(float[] values)
                    && values.length != space.size()) {
                throw wrongSize(name, space.size(), values.length);
            }
        });
    }

    private static QdrantError wrongSize(String name, int expected, int actual) {
        String where = name.isEmpty() ? "" : " for vector '%s'".formatted(name);
        return QdrantError.wrongInput(
                "Vector dimension error: expected dim: %d, got %d%s".formatted(expected, actual, where));
    }

    NewPoint toNewPoint(Schema schema) {
        Map<Integer, Vector> numbered = new TreeMap<>();
        vectors.forEach((name, vector) -> {
            int number = schema.number(name);
            numbered.put(number, fit(vector, schema.space(number)));
        });
        return new NewPoint(key, numbered, payload);
    }

    private static Vector fit(Vector vector, VectorSpace space) {
        return switch (space) {
            case VectorSpace.Dense dense
            when vector instanceof Vector.Dense(float[] values) ->
                new Vector.Dense(dense.distance() == Distance.Cosine ? Distances.normalised(values) : values);
            case VectorSpace.Sparse _ when vector instanceof Vector.Sparse -> vector;
            case VectorSpace.Dense _, VectorSpace.Sparse _ -> throw QdrantError.mixedVectorKinds();
        };
    }
}
