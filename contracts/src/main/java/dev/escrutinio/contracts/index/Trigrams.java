package dev.escrutinio.contracts.index;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The sparse text vector: character 3-grams of the folded text, hashed to 31-bit indices, weighted by their count.
///
/// Writer and readers of an index must share it; a change of it needs a new vector name.
public final class Trigrams {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Trigrams() {}

    /// Index → weight of a text; empty for a text without letters or digits.
    public static Map<Integer, Float> of(String text) {
        Map<Integer, Float> weights = new TreeMap<>();
        for (String word : fold(text).split(" ", -1)) {
            String padded = "_" + word + "_";
            for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
                weights.merge(index(padded.substring(i, i + 3)), 1f, Float::sum);
            }
        }
        return weights;
    }

    /// Lower case, without accents, everything but letters and digits turned into single spaces.
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static int index(String gram) {
        CRC32C crc = new CRC32C();
        crc.update(gram.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() & 0x7fffffffL);
    }
}
