package dev.escrutinio.index.build;

import dev.escrutinio.contracts.index.Vectors;
import java.util.Arrays;
import java.util.List;

/// Profile vectors of the places of one level in one election: each feature standardised over them.
///
/// Standardised, a party's stronghold weighs as much as a rich street; unknown values sit at the mean.
final class Profiles {

    private static final double LIMIT = 5;

    private final double[][] features;
    private final double[] means = new double[Vectors.PROFILE_SIZE];
    private final double[] deviations = new double[Vectors.PROFILE_SIZE];

    /// @param features one row a place, NaN where a value is unknown
    Profiles(List<double[]> features) {
        this.features = features.toArray(double[][]::new);
        for (int feature = 0; feature < Vectors.PROFILE_SIZE; feature++) {
            standardise(feature);
        }
    }

    private void standardise(int feature) {
        double[] known = Arrays.stream(features)
                .mapToDouble(row -> row[feature])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        means[feature] = mean;
        deviations[feature] = Math.sqrt(Arrays.stream(known)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    /// The vector of the place in the given row.
    float[] of(int row) {
        float[] vector = new float[Vectors.PROFILE_SIZE];
        for (int feature = 0; feature < vector.length; feature++) {
            vector[feature] = standardised(features[row][feature], feature);
        }
        return vector;
    }

    private float standardised(double value, int feature) {
        if (Double.isNaN(value) || deviations[feature] < 1e-9) {
            return 0;
        }
        return (float) Math.clamp((value - means[feature]) / deviations[feature], -LIMIT, LIMIT);
    }
}
