package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The vector names of a collection in a fixed order; the unnamed vector is named `""`.
record Schema(List<String> names, List<VectorSpace> spaces) {

    /// Names are numbered by a byte in the file.
    private static final int MOST_NAMES = 127;

    static Schema of(CreateCollection request) {
        Map<String, VectorSpace> byName = new TreeMap<>();
        var vectors = request.getVectorsConfig();
        if (vectors.hasParams()) {
            byName.put("", dense("vectors_config.config", vectors.getParams()));
        }
        vectors.getParamsMap()
                .getMapMap()
                .forEach((name, params) -> byName.put(name, dense("vectors_config.config.map", params)));
        request.getSparseVectorsConfig().getMapMap().forEach((name, params) -> byName.put(name, sparse(params)));
        QdrantError.refuse(byName.size() > MOST_NAMES, "more than 127 vector names");
        return new Schema(List.copyOf(byName.keySet()), new ArrayList<>(byName.values()));
    }

    private static VectorSpace dense(String field, VectorParams params) {
        long size = params.getSize();
        if (size < 1 || size > 65536) {
            throw QdrantError.validation(
                    field + ".size",
                    "value %s invalid, must be from 1 to 65536".formatted(Long.toUnsignedString(size)));
        }
        QdrantError.refuse(params.hasMultivectorConfig(), "multivectors");
        QdrantError.refuse(params.hasQuantizationConfig(), "quantization");
        QdrantError.refuse(params.hasDatatype() && params.getDatatypeValue() > 1, "datatypes other than float32");
        return switch (params.getDistance()) {
            case Cosine, Euclid, Dot, Manhattan -> new VectorSpace.Dense((int) size, params.getDistance());
            case UnknownDistance, UNRECOGNIZED ->
                throw QdrantError.invalid("Malformed distance parameter: UnknownDistance");
        };
    }

    private static VectorSpace sparse(SparseVectorParams params) {
        QdrantError.refuse(
                params.getIndex().hasDatatype() && params.getIndex().getDatatypeValue() > 1,
                "datatypes other than float32");
        return new VectorSpace.Sparse(params.getModifier() == Modifier.Idf);
    }

    /// The number of a name; refuses one that the collection does not have.
    int number(String name) {
        int number = names.indexOf(name);
        if (number < 0) {
            throw QdrantError.noVectorName(name);
        }
        return number;
    }

    VectorSpace space(int number) {
        return spaces.get(number);
    }
}
