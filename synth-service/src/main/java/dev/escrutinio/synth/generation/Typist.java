package dev.escrutinio.synth.generation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How one question is typed: case, accents, question marks, and the typing errors that the rate declares.
final class Typist {

    private static final Pattern MARKS = Pattern.compile("[\\u0300\\u0301\\u0308]");
    private static final int LEAST_LETTERS = 5;

    private final Dice dice;
    private final boolean lowerCase;
    private final boolean withoutAccents;
    private final boolean openingMark;
    private boolean slips;
    private int typos;

    Typist(Dice dice, Register register, double typoRate) {
        this.dice = dice;
        boolean careless = register == Register.COLLOQUIAL || register == Register.TELEGRAPHIC;
        lowerCase = careless && dice.chance(0.5);
        withoutAccents = careless && dice.chance(0.5);
        openingMark = !careless || dice.chance(0.3);
        slips = dice.chance(typoRate);
    }

    String write(String words) {
        String typed = lowerCase ? words.toLowerCase(Locale.ROOT) : words;
        if (withoutAccents) {
            typed = Normalizer.normalize(
                    MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD))
                            .replaceAll(""),
                    Normalizer.Form.NFC);
        }
        if (!openingMark) {
            typed = typed.replace("¿", "");
        }
        return slips ? slip(typed) : typed;
    }

    int typos() {
        return typos;
    }

    /// Swaps, drops or doubles a letter inside the first long word; numbers are left alone.
    private String slip(String words) {
        for (int at = 0; at + LEAST_LETTERS <= words.length(); at++) {
            int end = at;
            while (end < words.length() && Character.isLetter(words.charAt(end))) {
                end++;
            }
            if (end - at >= LEAST_LETTERS && dice.chance(0.4)) {
                slips = false;
                typos++;
                return slip(words, at + 1 + dice.below(end - at - 2));
            }
            at = Math.max(at, end);
        }
        return words;
    }

    private String slip(String words, int at) {
        String before = words.substring(0, at);
        char letter = words.charAt(at);
        return switch (dice.below(3)) {
            case 0 -> before + words.charAt(at + 1) + letter + words.substring(at + 2);
            case 1 -> before + words.substring(at + 1);
            default -> before + letter + words.substring(at);
        };
    }
}
