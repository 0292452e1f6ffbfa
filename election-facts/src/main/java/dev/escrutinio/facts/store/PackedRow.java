package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.ElectionRow;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An election row in one array of numbers: fixed fields, then pairs of candidacy (by dictionary) and votes.
// Nobody compares these records or changes their arrays: an array is what makes the facts fit in memory.
@SuppressWarnings("ArrayRecordComponent")
record PackedRow(int[] numbers) {

    private static final int ELECTION = 0;
    private static final int TABLES = 1;
    private static final int CENSUS_INE = 2;
    private static final int CENSUS = 3;
    private static final int FIRST = 4;
    private static final int SECOND = 5;
    private static final int BLANK = 6;
    private static final int NULL = 7;
    private static final int CENSUS_CORRECTION = 8;
    private static final int FIXED = 9;
    private static final int UNTOLD = -1;

    static PackedRow of(ElectionRow row, Dictionary words) {
        int[] numbers = new int[FIXED + 2 * row.votes().size()];
        numbers[ELECTION] = words.number(row.election());
        numbers[TABLES] = row.tables();
        numbers[CENSUS_INE] = row.censusIne();
        numbers[CENSUS] = row.census();
        numbers[CENSUS_CORRECTION] = row.censusCorrection() == null ? 0 : row.censusCorrection();
        numbers[FIRST] = row.firstAdvance() == null ? UNTOLD : row.firstAdvance();
        numbers[SECOND] = row.secondAdvance() == null ? UNTOLD : row.secondAdvance();
        numbers[BLANK] = row.blank();
        numbers[NULL] = row.nullVotes();
        int at = FIXED;
        // Sorted, so that the same content makes the same array.
        for (Map.Entry<String, Integer> one : new TreeMap<>(row.votes()).entrySet()) {
            numbers[at++] = words.number(one.getKey());
            numbers[at++] = one.getValue();
        }
        return new PackedRow(numbers);
    }

    ElectionRow unpack(String load, String digest, String place, Dictionary words) {
        Map<String, Integer> votes = new HashMap<>();
        for (int i = 0; i < candidacies(); i++) {
            votes.put(words.word(candidacy(i)), votes(i));
        }
        return new ElectionRow(
                load,
                digest,
                words.word(election()),
                place,
                tables(),
                censusIne(),
                census(),
                censusCorrection() == 0 ? null : Integer.valueOf(censusCorrection()),
                told(numbers[FIRST]),
                told(numbers[SECOND]),
                blank(),
                nullVotes(),
                votes);
    }

    int election() {
        return numbers[ELECTION];
    }

    int tables() {
        return numbers[TABLES];
    }

    int censusIne() {
        return numbers[CENSUS_INE];
    }

    int census() {
        return numbers[CENSUS];
    }

    int censusCorrection() {
        return numbers[CENSUS_CORRECTION];
    }

    int firstAdvance() {
        return Math.max(0, numbers[FIRST]);
    }

    int secondAdvance() {
        return Math.max(0, numbers[SECOND]);
    }

    int blank() {
        return numbers[BLANK];
    }

    int nullVotes() {
        return numbers[NULL];
    }

    int candidacies() {
        return (numbers.length - FIXED) / 2;
    }

    int candidacy(int i) {
        return numbers[FIXED + 2 * i];
    }

    int votes(int i) {
        return numbers[FIXED + 2 * i + 1];
    }

    int allVotes() {
        int all = 0;
        for (int i = 0; i < candidacies(); i++) {
            all += votes(i);
        }
        return all;
    }

    private static @Nullable Integer told(int value) {
        return value == UNTOLD ? null : value;
    }
}
