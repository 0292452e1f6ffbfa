package dev.escrutinio.synth.dataset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Questions without case, accents and punctuation, and how much two of them have in common.
final class Text {

    private static final int RUN = 4;
    private static final int BITS = 16;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Text() {}

    static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /// Runs of four characters, each in one number, ascending.
    static long[] runs(String folded) {
        return IntStream.rangeClosed(0, folded.length() - RUN)
                .mapToLong(at -> packed(folded, at))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long packed(String text, int at) {
        long run = 0;
        for (int i = at; i < at + RUN; i++) {
            run = (run << BITS) | text.charAt(i);
        }
        return run;
    }

    /// Jaccard index: what both hold over what either holds.
    static double likeness(long[] one, long[] other) {
        int common = 0;
        int at = 0;
        for (long run : one) {
            while (at < other.length && other[at] < run) {
                at++;
            }
            common += at < other.length && other[at] == run ? 1 : 0;
        }
        int either = one.length + other.length - common;
        return either == 0 ? 1 : (double) common / either;
    }
}
