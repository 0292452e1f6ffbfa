package dev.escrutinio.language.verification;

import java.util.ArrayList;
import java.util.List;

/// Splits a text into sentences and headings.
final class SentenceSplitter {

    /// A stretch of the text.
    record Span(int start, int end) {}

    private static final int LONGEST = 1_200;
    private static final int MOST_NUMBERS = 80;

    private SentenceSplitter() {}

    static List<Span> sentences(String text) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, i) && !ofName(text, from, i)) {
                add(text, from, i + 1, spans);
                from = i + 1;
            }
        }
        add(text, from, text.length(), spans);
        return spans;
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int crowded = crowded(text, start, end);
        if (end - start > LONGEST || crowded > 0) {
            int cut = crowded > 0 ? crowded : cut(text, start);
            add(text, start, cut, spans);
            add(text, cut, end, spans);
        } else if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    /// Where a stretch with too many numbers for a sentence is cut: before the first one too many; 0 for nowhere.
    private static int crowded(String text, int start, int end) {
        int numbers = 0;
        for (int i = start; i < Math.min(end, start + LONGEST); i++) {
            boolean begins = Character.isDigit(text.charAt(i))
                    && (i == start || (!Character.isDigit(text.charAt(i - 1)) && ".,".indexOf(text.charAt(i - 1)) < 0));
            numbers += begins ? 1 : 0;
            if (numbers > MOST_NUMBERS) {
                return i;
            }
        }
        return 0;
    }

    /// Where a stretch that is no sentence is cut: what a sentence costs grows faster than its length.
    private static int cut(String text, int start) {
        int semicolon = text.lastIndexOf(';', start + LONGEST - 1);
        int space = text.lastIndexOf(' ', start + LONGEST - 1);
        return semicolon > start ? semicolon + 1 : space > start ? space : start + LONGEST;
    }

    private static boolean ends(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return !continues(text, i);
        }
        if (".?!…".indexOf(c) < 0) {
            return false;
        }
        int next = i + 1;
        while (next < text.length() && ")»\"”".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length()
                || (!Character.isLowerCase(text.charAt(next)) && !(c == '.' && abbreviated(text, i)));
    }

    /// «Soria ¡Ya! 19,10 %»: an exclamation that began inside the sentence, and after which no new one begins.
    private static boolean ofName(String text, int from, int mark) {
        int opening = text.charAt(mark) == '!' ? text.lastIndexOf('¡', mark) : -1;
        boolean inside = opening > from && text.substring(from, opening).chars().anyMatch(Character::isLetter);
        int next = mark + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return inside && next < text.length() && !Character.isUpperCase(text.charAt(next)) && text.charAt(next) != '¡';
    }

    /// «EE. UU.», «P. P.», «art. 3», «n.º».
    private static boolean abbreviated(String text, int dot) {
        int start = dot;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, dot);
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || List.of("EE", "Sr", "Sra", "D", "Dña", "art", "Sta", "Sto", "pág", "aprox", "núm")
                        .contains(word);
    }

    /// Whether a line goes on in the next one.
    private static boolean continues(String text, int newline) {
        int next = newline + 1;
        while (next < text.length() && " \t".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length() && (Character.isLowerCase(text.charAt(next)) || text.charAt(next) == '(');
    }
}
