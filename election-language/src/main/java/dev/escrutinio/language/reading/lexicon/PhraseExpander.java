package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Expands the shorthand of lexicon files: `(a|b)` alternatives, `[a]` optional, `~verbo` all forms of a verb.
final class PhraseExpander {

    private final Map<String, Set<String>> verbs;
    private final Set<String> regular = new LinkedHashSet<>();

    /// @param verbs irregular forms by infinitive; other verbs are regular
    PhraseExpander(Map<String, Set<String>> verbs) {
        this.verbs = verbs;
    }

    /// All phrases of a shorthand, as folded words.
    List<List<String>> expand(String shorthand) {
        return alternatives(shorthand.strip()).stream()
                .flatMap(phrase -> conjugated(phrase).stream())
                .toList();
    }

    private static List<String> alternatives(String text) {
        int open = firstOpening(text);
        if (open < 0) {
            return List.of(text);
        }
        char closing = text.charAt(open) == '(' ? ')' : ']';
        int close = matching(text, open, closing);
        List<String> options = new ArrayList<>(split(text.substring(open + 1, close)));
        if (closing == ']') {
            options.add("");
        }
        List<String> result = new ArrayList<>();
        for (String option : options) {
            result.addAll(alternatives(text.substring(0, open) + option + text.substring(close + 1)));
        }
        return result;
    }

    private static int firstOpening(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(' || text.charAt(i) == '[') {
                return i;
            }
        }
        return -1;
    }

    private static int matching(String text, int open, char closing) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == text.charAt(open) ? 1 : c == closing ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("unclosed bracket in lexicon phrase: " + text);
    }

    private static List<String> split(String inner) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(inner.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inner.substring(from));
        return parts;
    }

    private Collection<List<String>> conjugated(String phrase) {
        List<List<String>> result = new ArrayList<>(List.of(new ArrayList<>()));
        for (String word : phrase.strip().split("\\s+", -1)) {
            List<List<String>> forms = word.startsWith("~")
                    ? forms(word.substring(1)).stream().map(List::of).toList()
                    : List.of(Tokenizer.forms(word));
            result = result.stream()
                    .flatMap(head -> forms.stream().map(tail -> joined(head, tail)))
                    .toList();
        }
        return result;
    }

    /// Forms of the regular verbs seen so far that suppose what did not happen: «sacaría», «ganase».
    Set<String> supposed() {
        Set<String> forms = new LinkedHashSet<>();
        regular.forEach(infinitive -> forms.addAll(Conjugation.supposed(infinitive)));
        return forms;
    }

    private Set<String> forms(String infinitive) {
        if (!verbs.containsKey(infinitive)) {
            regular.add(infinitive);
        }
        return verbs.getOrDefault(infinitive, Conjugation.forms(infinitive));
    }

    private static List<String> joined(List<String> head, List<String> tail) {
        List<String> words = new ArrayList<>(head);
        words.addAll(tail);
        return words;
    }
}
