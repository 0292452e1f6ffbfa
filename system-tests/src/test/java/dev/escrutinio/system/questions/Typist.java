package dev.escrutinio.system.questions;

import java.util.Locale;

/// Misspells words as people do; never numbers, short words, or a word into part of another name.
record Typist(World world, Dice dice) {

    String mistyped(String question) {
        String[] words = question.split(" ", -1);
        int slips = dice.chance(0.7) ? 1 : 2;
        for (int i = 0; i < slips; i++) {
            int at = dice.upTo(words.length);
            String slipped = slip(words[at]);
            if (suits(words[at], slipped)) {
                words[at] = slipped;
            }
        }
        return String.join(" ", words);
    }

    private boolean suits(String word, String slipped) {
        return word.matches("[¿(]?\\p{L}{5,}[?,.)]?")
                && !world.inName(slipped)
                && !word.equals(word.toUpperCase(Locale.ROOT));
    }

    private String slip(String word) {
        if (word.length() < 5) {
            return word;
        }
        int at = 1 + dice.upTo(word.length() - 3);
        return switch (dice.upTo(7)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 3 -> swapped(word, 'b', 'v');
            case 4 -> word.replaceFirst("(?<=.)h", "");
            case 5 ->
                word.replace('ó', 'o')
                        .replace('á', 'a')
                        .replace('é', 'e')
                        .replace('í', 'i')
                        .replace('ú', 'u');
            default -> word.contains("qu") ? word.replaceFirst("qu", "k") : swapped(word, 'c', 's');
        };
    }

    private static String swapped(String word, char one, char other) {
        int first = word.indexOf(one);
        int second = word.indexOf(other);
        if (first < 0 && second < 0) {
            return word;
        }
        return first >= 0
                ? word.replaceFirst(String.valueOf(one), String.valueOf(other))
                : word.replaceFirst(String.valueOf(other), String.valueOf(one));
    }
}
