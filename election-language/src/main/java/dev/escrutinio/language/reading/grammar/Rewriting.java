package dev.escrutinio.language.reading.grammar;

/// Rewrites a question so that it reads only one way.
final class Rewriting {

    private Rewriting() {}

    /// The question with an item said otherwise.
    static String replace(String question, Item item, String by) {
        if (item.start() >= question.length()) {
            return append(question, by);
        }
        return question.substring(0, item.start()) + by + question.substring(Math.min(item.end(), question.length()));
    }

    /// The question with a phrase more, before its final marks.
    static String append(String question, String phrase) {
        int end = question.length();
        while (end > 0 && " ?!.,;:".indexOf(question.charAt(end - 1)) >= 0) {
            end--;
        }
        return question.substring(0, end) + " " + phrase + question.substring(end);
    }
}
