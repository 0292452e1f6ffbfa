package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.LoadEvent;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/// Values of one indicator and period that one load brings, by place key.
// Nobody compares these records or changes their arrays: an array is what makes the facts fit in memory.
@SuppressWarnings("ArrayRecordComponent")
record IndicatorColumn(LoadEvent.Completed source, long[] places, double[] values) {

    OptionalDouble at(long place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[found]);
    }

    /// Its places from one key, included, to another, excluded.
    LongStream between(long from, long to) {
        int first = position(from);
        return Arrays.stream(places, first, Math.max(first, position(to)));
    }

    private int position(long key) {
        int found = Arrays.binarySearch(places, key);
        return found < 0 ? -found - 1 : found;
    }

    /// Puts the values of the places that it has. Fast for places in their order.
    void into(double[] wanted, long[] keys) {
        int next = 0;
        for (int i = 0; i < keys.length; i++) {
            if (next == places.length || places[next] != keys[i]) {
                int found = Arrays.binarySearch(places, keys[i]);
                next = found < 0 ? -found - 1 : found;
            }
            if (next < places.length && places[next] == keys[i]) {
                wanted[i] = values[next++];
            }
        }
    }
}
