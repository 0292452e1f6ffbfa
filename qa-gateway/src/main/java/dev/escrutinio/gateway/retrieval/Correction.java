package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.gateway.retrieval.Vocabulary.Entry;

/// A name that a stretch of the question may have meant.
///
/// @param written stretch as written
/// @param question the question with the name in its place
/// @param distance letters typed wrong
public record Correction(Entry entry, String written, String question, int distance) {
    /// The wrong letters for each letter written: to compare stretches of different lengths.
    double error() {
        return (double) distance / Math.max(1, written.length());
    }
}
