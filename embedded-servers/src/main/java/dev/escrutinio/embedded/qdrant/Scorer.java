package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.Distance;
import java.lang.foreign.MemorySegment;

/// Scores points against a query vector.
sealed interface Scorer {

    /// The answer for a point that does not take part: no such vector, or nothing in common.
    float NONE = Float.NaN;

    float score(StoredPoint point);

    default boolean smallerIsBetter() {
        return false;
    }

    /// Compares dense vectors.
    record Dense(int vector, Distance distance, float[] query) implements Scorer {

        @Override
        public float score(StoredPoint point) {
            long at = point.vectorAt(vector);
            return at == StoredPoint.NO_VECTOR
                    ? NONE
                    : Distances.between(distance, query, point.file(), at + Integer.BYTES);
        }

        @Override
        public boolean smallerIsBetter() {
            return Distances.smallerIsBetter(distance);
        }
    }

    /// Sums the products of weights over the indices that query and point share, both ascending.
    record Sparse(int vector, int[] indices, float[] weights, boolean keepsZero) implements Scorer {

        @Override
        public float score(StoredPoint point) {
            long at = point.vectorAt(vector);
            if (at == StoredPoint.NO_VECTOR) {
                return NONE;
            }
            float score = sharedWeights(point.file(), at + Integer.BYTES, point.file().get(PointLayout.INT, at));
            return score == 0 && !keepsZero ? NONE : score;
        }

        private float sharedWeights(MemorySegment file, long at, int count) {
            long weightsAt = at + (long) count * Integer.BYTES;
            float sum = 0;
            boolean shares = false;
            int mine = 0;
            int theirs = 0;
            while (mine < indices.length && theirs < count) {
                int order = Integer.compareUnsigned(
                        indices[mine], file.get(PointLayout.INT, at + (long) theirs * Integer.BYTES));
                if (order == 0) {
                    sum += weights[mine] * file.get(PointLayout.FLOAT, weightsAt + (long) theirs * Float.BYTES);
                    shares = true;
                }
                mine += order <= 0 ? 1 : 0;
                theirs += order >= 0 ? 1 : 0;
            }
            return shares ? sum : NONE;
        }
    }
}
