package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.IndicatorRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The values of an indicator row; rows with the same keys share their array.
// Nobody compares these records or changes their arrays: an array is what makes the facts fit in memory.
@SuppressWarnings("ArrayRecordComponent")
record PackedValues(int[] keys, double[] values) {

    static PackedValues of(IndicatorRow row, Dictionary words, @Nullable PackedValues before) {
        int[] keys = new int[row.values().size()];
        double[] values = new double[keys.length];
        int at = 0;
        for (Map.Entry<String, Double> one : new TreeMap<>(row.values()).entrySet()) {
            keys[at] = words.number(one.getKey());
            values[at++] = one.getValue();
        }
        return new PackedValues(before != null && Arrays.equals(before.keys, keys) ? before.keys : keys, values);
    }

    IndicatorRow unpack(String load, String digest, String place, Dictionary words) {
        Map<String, Double> all = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            all.put(words.word(keys[i]), values[i]);
        }
        return new IndicatorRow(load, digest, place, all);
    }

    boolean sameAs(PackedValues other) {
        return Arrays.equals(keys, other.keys) && Arrays.equals(values, other.values);
    }
}
