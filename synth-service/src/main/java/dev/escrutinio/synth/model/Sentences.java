package dev.escrutinio.synth.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into sentences, and sentences into clauses.
final class Sentences {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+(?=[\\p{Lu}«¿¡\"(])|\\R+");
    private static final Pattern CLAUSE = Pattern.compile(
            ";|,(?!\\d)|:\\s|\\s(?:y|e|pero|aunque|mientras(?: que)?|pues|porque|por lo que|as[íi] que|lo que|cuando)\\s");

    /// A stretch of a text.
    record Span(int start, int end) {

        boolean holds(int position) {
            return start <= position && position < end;
        }

        boolean touches(int from, int to) {
            return from < end && start < to;
        }

        String of(String text) {
            return text.substring(start, end);
        }
    }

    private Sentences() {}

    static List<Span> of(String text) {
        return cut(text, new Span(0, text.length()), SENTENCE);
    }

    static List<Span> clauses(String text, Span sentence) {
        return cut(text, sentence, CLAUSE);
    }

    private static List<Span> cut(String text, Span whole, Pattern at) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = at.matcher(text).region(whole.start(), whole.end()).useTransparentBounds(true);
        int from = whole.start();
        while (matcher.find()) {
            add(text, spans, from, matcher.start());
            from = matcher.end();
        }
        add(text, spans, from, whole.end());
        return spans;
    }

    private static void add(String text, List<Span> spans, int from, int to) {
        if (!text.substring(from, to).isBlank()) {
            spans.add(new Span(from, to));
        }
    }
}
