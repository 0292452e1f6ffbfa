package dev.escrutinio.embedded.qdrant;

import com.google.common.primitives.Floats;
import com.google.common.primitives.Ints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.SparseVector;
import io.qdrant.client.grpc.Points.Vectors;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Reads the vectors of a request.
final class IncomingVectors {

    private IncomingVectors() {}

    /// What Qdrant refuses before it looks at the collection.
    static void validate(List<PointStruct> points) {
        for (int i = 0; i < points.size(); i++) {
            Vectors vectors = points.get(i).getVectors();
            String at = "points[%d].vectors.vectors_options.".formatted(i);
            if (vectors.getVector().hasSparse()) {
                validate(vectors.getVector().getSparse(), at + "vector.");
            }
            vectors.getVectors().getVectorsMap().values().stream()
                    .filter(io.qdrant.client.grpc.Points.Vector::hasSparse)
                    .forEach(vector -> validate(vector.getSparse(), at + "vectors.[]."));
        }
    }

    static void validate(SparseVector vector, String at) {
        if (vector.getIndicesCount() != vector.getValuesCount()) {
            throw QdrantError.validation(at + "values", "Validation error: must be the same length as indices [{}]");
        }
        if (new HashSet<>(vector.getIndicesList()).size() != vector.getIndicesCount()) {
            throw QdrantError.validation(at + "indices", "Validation error: must be unique [{}]");
        }
    }

    static Map<String, Vector> of(Vectors vectors, int position) {
        return switch (vectors.getVectorsOptionsCase()) {
            case VECTOR -> Map.of("", unnamed(vectors.getVector(), position));
            case VECTORS -> {
                Map<String, Vector> named = new HashMap<>();
                vectors.getVectors().getVectorsMap().forEach((name, vector) -> named.put(name, of(vector)));
                yield named;
            }
            case VECTORSOPTIONS_NOT_SET -> throw QdrantError.invalid("No Vector Provided");
        };
    }

    private static Vector unnamed(io.qdrant.client.grpc.Points.Vector vector, int position) {
        Vector read = of(vector);
        if (read instanceof Vector.Dense(float[] values) && values.length == 0) {
            throw QdrantError.wrongInput(
                    "points[%d].vector.vector: dense vector must not be empty".formatted(position));
        }
        return read;
    }

    private static Vector of(io.qdrant.client.grpc.Points.Vector vector) {
        return switch (vector.getVectorCase()) {
            case DENSE -> new Vector.Dense(Floats.toArray(vector.getDense().getDataList()));
            case SPARSE -> of(vector.getSparse());
            case VECTOR_NOT_SET -> flat(vector);
            case MULTI_DENSE, DOCUMENT, IMAGE, OBJECT -> throw QdrantError.unsupported("multivectors and inference");
        };
    }

    /// The form of older clients.
    @SuppressWarnings("deprecation")
    private static Vector flat(io.qdrant.client.grpc.Points.Vector vector) {
        QdrantError.refuse(vector.hasIndices() || vector.hasVectorsCount(), "the flat form of sparse vectors");
        return new Vector.Dense(Floats.toArray(vector.getDataList()));
    }

    /// Sorted by index without sign.
    static Vector.Sparse of(SparseVector vector) {
        List<Integer> order = IntStream.range(0, vector.getIndicesCount())
                .boxed()
                .sorted(Comparator.comparingLong(i -> Integer.toUnsignedLong(vector.getIndices(i))))
                .toList();
        return new Vector.Sparse(
                Ints.toArray(order.stream().map(vector::getIndices).toList()),
                Floats.toArray(order.stream().map(vector::getValues).toList()));
    }
}
