package dev.escrutinio.embedded.qdrant;

import static dev.escrutinio.embedded.qdrant.PointLayout.INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.TreeMap;

/// A point where it lies in the mapped file; nothing is copied until it is asked for.
record StoredPoint(MemorySegment file, long offset, Schema schema) {

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

    /// Where the count of the vector with this number lies, or [#NO_VECTOR].
    long vectorAt(int number) {
        long at = offset + PointLayout.VECTORS;
        for (int left = vectorCount(); left > 0; left--) {
            if (file.get(ValueLayout.JAVA_BYTE, at) == number) {
                return at + 1;
            }
            at = afterVector(at);
        }
        return NO_VECTOR;
    }

    Map<Integer, Vector> vectors() {
        Map<Integer, Vector> vectors = new TreeMap<>();
        long at = offset + PointLayout.VECTORS;
        for (int left = vectorCount(); left > 0; left--) {
            vectors.put((int) file.get(ValueLayout.JAVA_BYTE, at), readVector(at));
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

    private boolean isSparse(long at) {
        return schema.space(file.get(ValueLayout.JAVA_BYTE, at)) instanceof VectorSpace.Sparse;
    }

    private long afterVector(long at) {
        long count = file.get(INT, at + 1);
        return at + PointLayout.VECTOR_HEADER + count * (isSparse(at) ? Integer.BYTES + Float.BYTES : Float.BYTES);
    }

    private Vector readVector(long at) {
        int count = file.get(INT, at + 1);
        long values = at + PointLayout.VECTOR_HEADER;
        if (!isSparse(at)) {
            return new Vector.Dense(floats(values, count));
        }
        int[] indices = file.asSlice(values, (long) count * Integer.BYTES).toArray(INT);
        return new Vector.Sparse(indices, floats(values + (long) count * Integer.BYTES, count));
    }

    private float[] floats(long at, int count) {
        return file.asSlice(at, (long) count * Float.BYTES).toArray(PointLayout.FLOAT);
    }
}
