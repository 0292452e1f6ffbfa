package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.LoadEvent;
import java.util.Arrays;
import java.util.OptionalDouble;

/// Values of one indicator and period that one load brings, by place key.
// Nobody compares these records or changes their arrays: an array is what makes the facts fit in memory.
@SuppressWarnings("ArrayRecordComponent")
record IndicatorColumn(LoadEvent.Completed source, long[] places, double[] values) {

    OptionalDouble at(long place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[found]);
    }
}
