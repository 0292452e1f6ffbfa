package dev.escrutinio.facts.execution;

import java.util.Arrays;

/// Statistics of numbers.
final class Statistics {

    private Statistics() {}

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    static double mean(double[] values) {
        return sum(values) / values.length;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// Standard deviation.
    ///
    /// @param lost degrees of freedom lost: 0 of a population, 1 of a sample
    static double deviation(double[] values, int lost) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - lost));
    }

    /// Pearson's r; not a number if one side does not vary.
    static double pearson(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return varies(x) && varies(y) ? xy / Math.sqrt(xx * yy) : Double.NaN;
    }

    /// Whether not all values are the same; the sum of squares would tell it with a rounding error.
    static boolean varies(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value != values[0]);
    }

    /// Ranks from 1; equal values share the mean of theirs.
    static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = (first(sorted, values[i]) + 1 + after(sorted, values[i])) / 2.0;
        }
        return ranks;
    }

    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int after(double[] sorted, double value) {
        return first(sorted, Math.nextUp(value));
    }
}
