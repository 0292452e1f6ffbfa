package dev.escrutinio.language.reading.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Folds case and accents: «Águilas» and «AGUILAS» are one.
public final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /// Forms of the letters of Western Europe; 0 where it is not one letter.
    private static final char[] KNOWN = known();

    private Folding() {}

    /// The folded form of a text.
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        char[] folded = new char[lower.length()];
        boolean same = true;
        for (int at = 0; at < folded.length; at++) {
            char letter = lower.charAt(at);
            char form = letter < KNOWN.length ? KNOWN[letter] : 0;
            if (form == 0) {
                return decomposed(lower);
            }
            same &= form == letter;
            folded[at] = form;
        }
        return same ? lower : new String(folded);
    }

    private static String decomposed(String lower) {
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private static char[] known() {
        char[] known = new char[0x180];
        for (char letter = 1; letter < known.length; letter++) {
            String form = decomposed(String.valueOf(letter));
            known[letter] = form.length() == 1 ? form.charAt(0) : 0;
        }
        return known;
    }
}
