package dev.escrutinio.index.store;

import dev.escrutinio.contracts.index.Vectors;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.NamedVectors;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.VectorOutput;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Points as Qdrant's messages, and back.
final class PointMessages {

    private PointMessages() {}

    static PointStruct message(Point point) {
        NamedVectors.Builder vectors = NamedVectors.newBuilder().putVectors(Vectors.TEXT, sparse(point.text()));
        if (!point.dense().space().isEmpty()) {
            vectors.putVectors(point.dense().space(), dense(point.dense().values()));
        }
        PointStruct.Builder message = PointStruct.newBuilder()
                .setId(PointIdFactory.id(point.id()))
                .setVectors(io.qdrant.client.grpc.Points.Vectors.newBuilder().setVectors(vectors));
        point.payload().forEach((key, content) -> message.putPayload(key, value(content)));
        return message.build();
    }

    private static Vector sparse(SparseVector vector) {
        var message = io.qdrant.client.grpc.Points.SparseVector.newBuilder();
        for (int i = 0; i < vector.indices().length; i++) {
            message.addIndices(vector.indices()[i]).addValues(vector.values()[i]);
        }
        return Vector.newBuilder().setSparse(message).build();
    }

    private static Vector dense(float[] vector) {
        var message = io.qdrant.client.grpc.Points.DenseVector.newBuilder();
        for (float value : vector) {
            message.addData(value);
        }
        return Vector.newBuilder().setDense(message).build();
    }

    private static Value value(Object content) {
        return switch (content) {
            case String text -> Value.newBuilder().setStringValue(text).build();
            case Long number -> Value.newBuilder().setIntegerValue(number).build();
            case Double number -> Value.newBuilder().setDoubleValue(number).build();
            case Map<?, ?> map -> Value.newBuilder().setStructValue(struct(map)).build();
            default -> throw new IllegalArgumentException("no payload: " + content.getClass());
        };
    }

    private static Struct struct(Map<?, ?> map) {
        Struct.Builder struct = Struct.newBuilder();
        map.forEach((key, content) -> struct.putFields((String) key, value(content)));
        return struct.build();
    }

    static Point point(RetrievedPoint message) {
        Map<String, VectorOutput> vectors = message.getVectors().getVectors().getVectorsMap();
        return new Point(
                UUID.fromString(message.getId().getUuid()),
                content(message.getPayloadMap()),
                sparse(vectors.getOrDefault(Vectors.TEXT, VectorOutput.getDefaultInstance())),
                dense(vectors));
    }

    private static DenseVector dense(Map<String, VectorOutput> vectors) {
        return vectors.entrySet().stream()
                .filter(vector -> vector.getValue().hasDense())
                .map(vector -> new DenseVector(vector.getKey(), dense(vector.getValue())))
                .findFirst()
                .orElse(DenseVector.NONE);
    }

    private static SparseVector sparse(VectorOutput message) {
        int[] indices = new int[message.getSparse().getIndicesCount()];
        float[] values = new float[indices.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = message.getSparse().getIndices(i);
            values[i] = message.getSparse().getValues(i);
        }
        return new SparseVector(indices, values);
    }

    private static float[] dense(VectorOutput message) {
        float[] values = new float[message.getDense().getDataCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = message.getDense().getData(i);
        }
        return values;
    }

    private static SortedMap<String, Object> content(Map<String, Value> fields) {
        SortedMap<String, Object> content = new TreeMap<>();
        fields.forEach((key, value) -> content.put(key, content(value)));
        return content;
    }

    private static Object content(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INTEGER_VALUE -> value.getIntegerValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case STRUCT_VALUE -> content(value.getStructValue().getFieldsMap());
            case NULL_VALUE, BOOL_VALUE, LIST_VALUE, KIND_NOT_SET ->
                value.getKindCase().name();
        };
    }
}
