package dev.escrutinio.embedded.qdrant;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a point lies in the file: length, id, version, number of vectors, the vectors, the payload up to the end.
///
/// A vector is the number of its name (with a bit for sparse), its count, then its values; a sparse one has its indices
/// before its weights.
final class PointLayout {

    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ORDER);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ORDER);
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ORDER);

    static final int KEY = Integer.BYTES;
    static final int VERSION = KEY + PointKey.BYTES;
    static final int VECTOR_COUNT = VERSION + Long.BYTES;
    static final int VECTORS = VECTOR_COUNT + 1;
    static final int SPARSE = 0x80;
    static final int VECTOR_HEADER = 1 + Integer.BYTES;

    private PointLayout() {}

    static int size(NewPoint point) {
        int vectors = point.vectors().values().stream()
                .mapToInt(vector -> VECTOR_HEADER + size(vector))
                .sum();
        return VECTORS + vectors + point.payload().getSerializedSize();
    }

    private static int size(Vector vector) {
        return switch (vector) {
            case Vector.Dense(float[] values) -> values.length * Float.BYTES;
            case Vector.Sparse sparse -> sparse.indices().length * (Integer.BYTES + Float.BYTES);
        };
    }

    static void write(NewPoint point, long version, ByteBuffer target) {
        target.putInt(size(point));
        write(point.key(), target);
        target.putLong(version);
        target.put((byte) point.vectors().size());
        point.vectors().forEach((number, vector) -> write(number, vector, target));
        target.put(point.payload().toByteArray());
    }

    private static void write(int number, Vector vector, ByteBuffer target) {
        switch (vector) {
            case Vector.Dense(float[] values) -> {
                target.put((byte) number).putInt(values.length);
                put(values, target);
            }
            case Vector.Sparse(int[] indices, float[] weights) -> {
                target.put((byte) (number | SPARSE)).putInt(indices.length);
                for (int index : indices) {
                    target.putInt(index);
                }
                put(weights, target);
            }
        }
    }

    private static void put(float[] values, ByteBuffer target) {
        for (float value : values) {
            target.putFloat(value);
        }
    }

    static void write(PointKey key, ByteBuffer target) {
        target.put((byte) (key.isUuid() ? 1 : 0)).putLong(key.high()).putLong(key.low());
    }

    static PointKey readKey(MemorySegment file, long at) {
        return new PointKey(
                file.get(ValueLayout.JAVA_BYTE, at) == 1, file.get(LONG, at + 1), file.get(LONG, at + 1 + Long.BYTES));
    }
}
