package dev.escrutinio.facts.store;

/// A place as positions in an election's sections.
///
/// @param bounds from (included) and to (excluded), pair after pair; empty for residents abroad
/// @param provinces bit set of the provinces it touches
/// @param corrected whether it is a municipality or more, whose official census may be another than its sections' sum
/// @param wide whether it is a whole province or more, so that residents abroad can belong to it
/// @param abroad whether it is the residents abroad of one province
// Nobody compares these records or changes their arrays: an array is what makes the facts fit in memory.
@SuppressWarnings("ArrayRecordComponent")
record Area(int[] bounds, long provinces, boolean corrected, boolean wide, boolean abroad) {

    int sections() {
        int sum = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            sum += bounds[i + 1] - bounds[i];
        }
        return sum;
    }
}
