package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.language.reading.Reading.UnknownWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a question that may be one misspelt name.
///
/// @param start offset of its first character
/// @param end offset after its last one
record Stretch(String question, int start, int end) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’·-]+");
    private static final int WORDS_AROUND = 3;
    /// What no name takes in: without it the question would ask the opposite.
    private static final Set<String> DENIALS =
            Set.of("no", "ni", "sin", "nunca", "nadie", "ningún", "ninguno", "ninguna");

    String text() {
        return question.substring(start, end);
    }

    /// The question with a name in place of this stretch.
    String replacedBy(String name) {
        return question.substring(0, start) + name + question.substring(end);
    }

    /// Stretches that hold all unknown words: from the words alone to a few known words around them, because a misspelt
    /// «Medinna del Campo» leaves «Campo» known.
    static List<Stretch> around(String question, List<UnknownWord> unknown) {
        int start = unknown.stream().mapToInt(UnknownWord::start).min().orElse(0);
        int end = unknown.stream().mapToInt(UnknownWord::end).max().orElse(0);
        if (start < 0 || end > question.length() || start >= end) {
            return List.of();
        }
        Set<Stretch> stretches = new LinkedHashSet<>();
        for (int from : starts(question, start)) {
            for (int to : ends(question, end)) {
                stretches.add(new Stretch(question, from, to));
            }
        }
        return List.copyOf(stretches);
    }

    private static List<Integer> starts(String question, int start) {
        List<Integer> before = new ArrayList<>();
        Matcher words = WORD.matcher(question).region(0, start);
        while (words.find()) {
            if (denies(words.group())) {
                before.clear();
            } else {
                before.addFirst(words.start());
            }
        }
        List<Integer> starts = new ArrayList<>(List.of(start));
        starts.addAll(before.subList(0, Math.min(WORDS_AROUND, before.size())));
        return starts;
    }

    private static List<Integer> ends(String question, int end) {
        List<Integer> ends = new ArrayList<>(List.of(end));
        Matcher words = WORD.matcher(question).region(end, question.length());
        while (ends.size() <= WORDS_AROUND && words.find() && !denies(words.group())) {
            ends.add(words.end());
        }
        return ends;
    }

    private static boolean denies(String word) {
        return DENIALS.contains(word.toLowerCase(Locale.ROOT));
    }
}
