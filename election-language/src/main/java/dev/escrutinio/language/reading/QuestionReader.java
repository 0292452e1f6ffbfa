package dev.escrutinio.language.reading;

import dev.escrutinio.facts.store.Facts;

/// Reads Spanish questions into plans, against the catalog of one facts version. Immutable and thread-safe.
public final class QuestionReader {

    /// Builds the lexicon for the facts (about a second).
    public QuestionReader(Facts facts) {}

    /// Reads a question. Never throws for any text.
    public Reading read(String question) {
        throw new UnsupportedOperationException();
    }
}
