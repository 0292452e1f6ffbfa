package dev.escrutinio.system.questions;

import java.util.List;

/// Spanish contractions, conjunctions and capitals.
final class Grammar {

    private Grammar() {}

    /// «de el PSOE» as «del PSOE», «a el PP» as «al PP»; names that begin with a capital article stay.
    static String joined(String text) {
        return text.replaceAll("(?<!\\p{L})de el (?=\\S)", "del ").replaceAll("(?<!\\p{L})a el (?=\\S)", "al ");
    }

    static String and(List<String> items) {
        String last = items.getLast();
        String word = last.matches("(?i)h?i(?!e).*|\\(?í.*") ? " e " : " y ";
        return items.size() == 1 ? last : String.join(", ", items.subList(0, items.size() - 1)) + word + last;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
