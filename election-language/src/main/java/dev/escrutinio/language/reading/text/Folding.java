package dev.escrutinio.language.reading.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Folds case and accents: «Águilas» and «AGUILAS» are one.
public final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /// The folded form of a text.
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
