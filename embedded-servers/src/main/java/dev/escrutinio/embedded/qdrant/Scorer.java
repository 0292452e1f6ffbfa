package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.Distance;

/// Scores points against a query vector.
sealed interface Scorer {

    /// The answer for a point that does not take part: no such vector, or nothing in common.
    float NONE = Float.NaN;

    float score(StoredPoint point);

    default boolean smallerIsBetter() {
        return false;
    }

    /// Compares dense vectors.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Dense(int vector, Distance distance, float[] query) implements Scorer {

        @Override
        public float score(StoredPoint point) {
            long at = point.vectorAt(vector);
            return at == StoredPoint.NO_VECTOR ? NONE : Distances.between(distance, query, point.denseAt(at));
        }

        @Override
        public boolean smallerIsBetter() {
            return Distances.smallerIsBetter(distance);
        }
    }

    /// Sums the products of weights over the indices that query and point share.
    record Sparse(int vector, QueryWeights query, boolean keepsZero) implements Scorer {

        @Override
        public float score(StoredPoint point) {
            long at = point.vectorAt(vector);
            if (at == StoredPoint.NO_VECTOR) {
                return NONE;
            }
            float score = sharedWeights(point, at);
            return score == 0 && !keepsZero ? NONE : score;
        }

        private float sharedWeights(StoredPoint point, long at) {
            int[] indices = point.indicesAt(at);
            float sum = 0;
            boolean shares = false;
            for (int i = 0; i < indices.length; i++) {
                if (query.holds(indices[i])) {
                    sum += query.of(indices[i]) * point.weightAt(at, i);
                    shares = true;
                }
            }
            return shares ? sum : NONE;
        }
    }
}
