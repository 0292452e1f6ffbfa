package dev.escrutinio.language.reading.text;

/// A word, number or mark of a question.
///
/// @param form folded: lower case, without accents
/// @param text as written
/// @param start offset of its first character
/// @param end offset after its last one
public record Token(Kind kind, String form, String text, int start, int end) {

    /// Kinds of tokens.
    public enum Kind {
        /// Letters, `%` or `+`.
        WORD,
        /// Digits; the form has neither grouping points nor a decimal comma.
        NUMBER,
        /// Punctuation.
        MARK
    }

    /// Whether it is this mark.
    public boolean mark(char mark) {
        return kind == Kind.MARK && form.charAt(0) == mark;
    }
}
