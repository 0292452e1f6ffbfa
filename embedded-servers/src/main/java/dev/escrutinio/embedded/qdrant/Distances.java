package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.Distance;

/// Similarities and distances of dense vectors, in single precision as Qdrant computes them.
final class Distances {

    private Distances() {}

    /// To length one; the zero vector stays.
    static float[] normalised(float[] values) {
        float squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        if (length < Math.ulp(1f)) {
            return values;
        }
        float[] normalised = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            normalised[i] = values[i] / length;
        }
        return normalised;
    }

    static boolean smallerIsBetter(Distance distance) {
        return distance == Distance.Euclid || distance == Distance.Manhattan;
    }

    static float between(Distance distance, float[] query, float[] point) {
        return switch (distance) {
            case Cosine, Dot -> dot(query, point);
            case Euclid -> euclid(query, point);
            case Manhattan -> manhattan(query, point);
            case UnknownDistance, UNRECOGNIZED -> throw new IllegalArgumentException("no distance");
        };
    }

    private static float dot(float[] query, float[] point) {
        float sum = 0;
        for (int i = 0; i < query.length; i++) {
            sum += query[i] * point[i];
        }
        return sum;
    }

    private static float euclid(float[] query, float[] point) {
        float sum = 0;
        for (int i = 0; i < query.length; i++) {
            float difference = query[i] - point[i];
            sum += difference * difference;
        }
        return (float) Math.sqrt(sum);
    }

    private static float manhattan(float[] query, float[] point) {
        float sum = 0;
        for (int i = 0; i < query.length; i++) {
            sum += Math.abs(query[i] - point[i]);
        }
        return sum;
    }
}
