package dev.escrutinio.embedded.qdrant;

import static dev.escrutinio.embedded.qdrant.PointLayout.FLOAT;
import static dev.escrutinio.embedded.qdrant.PointLayout.INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.TreeMap;

/// A point where it lies in the mapped file; nothing is copied until it is asked for.
record StoredPoint(MemorySegment file, long offset) {

    static final long NO_VECTOR = -1;

    int length() {
        return file.get(INT, offset);
    }

    PointKey key() {
        return PointLayout.readKey(file, offset + PointLayout.KEY);
    }

    long version() {
        return file.get(PointLayout.LONG, offset + PointLayout.VERSION);
    }

    /// Where the vector with this number begins, or [#NO_VECTOR].
    long vectorAt(int number) {
        long at = offset + PointLayout.VECTORS;
        for (int left = vectorCount(); left > 0; left--) {
            if (numberAt(at) == number) {
                return at;
            }
            at = afterVector(at);
        }
        return NO_VECTOR;
    }

    /// The values of the dense vector that begins there.
    float[] denseAt(long at) {
        return floats(at + PointLayout.VECTOR_HEADER, countAt(at));
    }

    /// The indices of the sparse vector that begins there.
    int[] indicesAt(long at) {
        int[] indices = new int[countAt(at)];
        MemorySegment.copy(file, INT, at + PointLayout.VECTOR_HEADER, indices, 0, indices.length);
        return indices;
    }

    /// One weight of the sparse vector that begins there.
    float weightAt(long at, int position) {
        return file.get(FLOAT, weights(at) + (long) position * Float.BYTES);
    }

    void forEachSparse(IndicesVisitor visitor) {
        long at = offset + PointLayout.VECTORS;
        for (int left = vectorCount(); left > 0; left--) {
            if (isSparse(at)) {
                visitor.accept(numberAt(at), indicesAt(at));
            }
            at = afterVector(at);
        }
    }

    Map<Integer, Vector> vectors() {
        Map<Integer, Vector> vectors = new TreeMap<>();
        long at = offset + PointLayout.VECTORS;
        for (int left = vectorCount(); left > 0; left--) {
            vectors.put(
                    numberAt(at),
                    isSparse(at)
                            ? new Vector.Sparse(indicesAt(at), floats(weights(at), countAt(at)))
                            : new Vector.Dense(denseAt(at)));
            at = afterVector(at);
        }
        return vectors;
    }

    Payload payload() {
        long at = offset + PointLayout.VECTORS;
        for (int left = vectorCount(); left > 0; left--) {
            at = afterVector(at);
        }
        return new Payload(file.asSlice(at, offset + length() - at).asByteBuffer());
    }

    private int vectorCount() {
        return file.get(ValueLayout.JAVA_BYTE, offset + PointLayout.VECTOR_COUNT);
    }

    private int numberAt(long at) {
        return file.get(ValueLayout.JAVA_BYTE, at) & (PointLayout.SPARSE - 1);
    }

    private boolean isSparse(long at) {
        return (file.get(ValueLayout.JAVA_BYTE, at) & PointLayout.SPARSE) != 0;
    }

    private int countAt(long at) {
        return file.get(INT, at + 1);
    }

    private long weights(long at) {
        return at + PointLayout.VECTOR_HEADER + (long) countAt(at) * Integer.BYTES;
    }

    private long afterVector(long at) {
        long bytes = isSparse(at) ? Integer.BYTES + Float.BYTES : Float.BYTES;
        return at + PointLayout.VECTOR_HEADER + countAt(at) * bytes;
    }

    private float[] floats(long at, int count) {
        float[] values = new float[count];
        MemorySegment.copy(file, FLOAT, at, values, 0, count);
        return values;
    }

    /// Takes the number of a sparse vector and its indices.
    @FunctionalInterface
    interface IndicesVisitor {
        void accept(int number, int[] indices);
    }
}
