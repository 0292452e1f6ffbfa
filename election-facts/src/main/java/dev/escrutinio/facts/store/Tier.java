package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.plan.Level;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The places of one level of an election that have sections, in code order, each a range of section positions.
///
/// @param codes codes, ascending
/// @param starts position of each place's first section; last the number of sections
/// @param provinces province number of each place
/// @param corrected whether they are municipalities, whose official census may be another than their sections' sum
// Nobody compares these records or changes their arrays.
@SuppressWarnings("ArrayRecordComponent")
record Tier(List<String> codes, int[] starts, byte[] provinces, boolean corrected) {

    static final int NOWHERE = -1;

    private static final long PROVINCE = PlaceKey.power(8);

    /// @param numbers section codes as numbers, ascending
    static Tier of(Level level, long[] numbers, CodePool codes) {
        int digits = PlaceKey.digits(level);
        long unit = PlaceKey.power(PlaceKey.SECTION_DIGITS - digits);
        int[] starts = new int[numbers.length + 1];
        long[] places = new long[numbers.length];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (size == 0 || places[size - 1] != numbers[i] / unit) {
                starts[size] = i;
                places[size++] = numbers[i] / unit;
            }
        }
        starts[size] = numbers.length;
        byte[] provinces = new byte[size];
        for (int i = 0; i < size; i++) {
            provinces[i] = (byte) (numbers[starts[i]] / PROVINCE);
        }
        return new Tier(
                codes.texts(Arrays.copyOf(places, size), digits),
                Arrays.copyOf(starts, size + 1),
                provinces,
                level == Level.MUNICIPALITY);
    }

    /// The places that a range of section positions, not empty, touches.
    List<String> touched(int from, int to) {
        return codes.subList(containing(from), containing(to - 1) + 1);
    }

    /// Index of each code; [#NOWHERE] for one that is not among them. Fast for codes in their order.
    int[] indexes(List<String> wanted) {
        int[] indexes = new int[wanted.size()];
        int next = 0;
        for (int i = 0; i < indexes.length; i++) {
            String code = wanted.get(i);
            if (next == codes.size() || !codes.get(next).equals(code)) {
                int found = Collections.binarySearch(codes, code);
                next = found < 0 ? -found - 1 : found;
                indexes[i] = found < 0 ? NOWHERE : next++;
            } else {
                indexes[i] = next++;
            }
        }
        return indexes;
    }

    private int containing(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found < 0 ? -found - 2 : found;
    }
}
