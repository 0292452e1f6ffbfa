package dev.escrutinio.facts.store;

/// Counts of one kind: of sections as prefix sums over the range where any is not zero, of residents abroad by
/// province.
///
/// @param from position of the first section of the range
/// @param sums sums of the range's sections before each position; one more than it has sections
/// @param abroad counts of residents abroad by province number
// Nobody compares these records or changes their arrays: an array is what makes the facts fit in memory.
@SuppressWarnings("ArrayRecordComponent")
record Column(int from, int[] sums, int[] abroad) {

    static final int PROVINCES = 64;

    /// A column of every section's count.
    static Column of(int[] values, int[] abroad) {
        int from = 0;
        int to = values.length;
        while (from < to && values[from] == 0) {
            from++;
        }
        while (to > from && values[to - 1] == 0) {
            to--;
        }
        int[] sums = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            sums[i - from + 1] = Math.addExact(sums[i - from], values[i]);
        }
        return new Column(from, sums, abroad);
    }

    long sum(Area area, boolean withAbroad) {
        long sum = 0;
        for (int i = 0; i < area.bounds().length; i += 2) {
            sum += between(area.bounds()[i], area.bounds()[i + 1]);
        }
        return area.abroad() || (withAbroad && area.wide()) ? sum + abroad(area.provinces()) : sum;
    }

    /// Count of the sections from a position (included) to another one (excluded).
    int between(int first, int end) {
        return before(end) - before(first);
    }

    private int before(int position) {
        return sums[Math.clamp(position - from, 0, sums.length - 1)];
    }

    private long abroad(long provinces) {
        long sum = 0;
        for (long rest = provinces; rest != 0; rest &= rest - 1) {
            sum += abroad[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }
}
