package dev.escrutinio.gateway.writing;

import dev.escrutinio.language.verification.ProseExaminer;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text that rules wrote into sentences, with nothing lost.
final class Sentences {
    private Sentences() {}

    static List<String> of(String text) {
        List<String> whole = ProseExaminer.sentences(text);
        List<String> all = new ArrayList<>();
        int from = 0;
        for (String sentence : whole) {
            int at = text.indexOf(sentence, from);
            if (at < 0) {
                return List.of(text);
            }
            String between = text.substring(from, at).strip();
            all.add(between.isEmpty() ? sentence : between + " " + sentence);
            from = at + sentence.length();
        }
        String rest = text.substring(from).strip();
        if (!rest.isEmpty()) {
            all.add(rest);
        }
        return all;
    }
}
