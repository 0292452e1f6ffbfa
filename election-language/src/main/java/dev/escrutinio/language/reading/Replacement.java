package dev.escrutinio.language.reading;

import java.util.List;

/// A stretch of a question read as a known name instead, e.g. what the vocabulary index suggests for it.
///
/// @param start offset of its first character
/// @param end offset after its last one
/// @param name known name
public record Replacement(int start, int end, String name) {

    /// What is said back of it, in Spanish.
    String said(String question) {
        return "«" + question.substring(start, end) + "» se lee como «" + name + "»";
    }

    /// A question with its replacements, which are in order and do not overlap.
    static String in(String question, List<Replacement> replacements) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Replacement each : replacements) {
            text.append(question, from, each.start).append(each.name);
            from = each.end;
        }
        return text.append(question.substring(from)).toString();
    }
}
