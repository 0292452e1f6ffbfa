package dev.escrutinio.synth.generation;

import java.util.LinkedHashMap;
import java.util.Map;

/// Writes one question and keeps what it quotes, as written: contractions, typing errors and careless spelling
/// included.
final class Pen {

    private final StringBuilder text = new StringBuilder(96);
    private final Map<Mention, String> quotes = new LinkedHashMap<>();
    private final Typist typist;

    Pen(Typist typist) {
        this.typist = typist;
    }

    void words(String words) {
        // an alternative may be empty: no second space then
        boolean space = !text.isEmpty() && text.charAt(text.length() - 1) == ' ' && words.startsWith(" ");
        text.append(typist.write(space ? words.substring(1) : words));
    }

    /// Begins with a capital, as a careful person would.
    void capital() {
        if (!text.isEmpty() && !startsWithQuote()) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
    }

    /// What a plan quotes is left as it is written.
    private boolean startsWithQuote() {
        return quotes.values().stream().anyMatch(quote -> text.indexOf(quote) == 0);
    }

    void phrase(Phrase phrase) {
        before(phrase.before());
        String written = typist.write(phrase.text());
        if (phrase.mention() != null) {
            quotes.put(phrase.mention(), written);
        }
        text.append(written);
    }

    /// «de el» contracts to «del», «a el» to «al».
    private void before(String before) {
        boolean article = before.startsWith("el ");
        if (article && (endsWithWord("de ") || endsWithWord("a "))) {
            text.setLength(text.length() - 1);
            text.append(before, 1, before.length());
        } else {
            text.append(before);
        }
    }

    private boolean endsWithWord(String word) {
        int start = text.length() - word.length();
        return start >= 0
                && text.substring(start).equalsIgnoreCase(word)
                && (start == 0 || text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '¿');
    }

    String text() {
        return text.toString();
    }

    Map<Mention, String> quotes() {
        return quotes;
    }

    int typos() {
        return typist.typos();
    }
}
