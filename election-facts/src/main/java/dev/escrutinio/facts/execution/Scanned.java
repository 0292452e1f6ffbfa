package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.store.PlaceCounts;
import java.util.Arrays;

/// Values of a measure in many places.
///
/// @param values not a number where a place has none that enters a comparison
/// @param above numerators of shares; zeros otherwise
/// @param below denominators of shares; zeros otherwise
// Nobody compares these records: arrays are what makes scans fast.
@SuppressWarnings("ArrayRecordComponent")
record Scanned(double[] values, long[] above, long[] below) {

    private static final double PERCENT = 100;

    static Scanned of(double[] values) {
        return new Scanned(values, new long[values.length], new long[values.length]);
    }

    static Scanned none(int places) {
        double[] values = new double[places];
        Arrays.fill(values, Double.NaN);
        return of(values);
    }

    static Scanned counts(long[] counts) {
        double[] values = new double[counts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts[i] == PlaceCounts.NONE ? Double.NaN : counts[i];
        }
        return of(values);
    }

    static Scanned shares(long[] above, long[] below) {
        double[] values = new double[above.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = above[i] == PlaceCounts.NONE || below[i] <= 0 ? Double.NaN : PERCENT * above[i] / below[i];
        }
        return new Scanned(values, above, below);
    }

    boolean known(int place) {
        return !Double.isNaN(values[place]);
    }

    /// The values that are known, in the places' order.
    double[] all() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
