package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.Wording;
import java.util.Map;

/// A drawn and worded question.
///
/// @param draw position among the draws of its level
/// @param quotes the question's own words for what its plan names
public record Question(
        PairLevel level,
        long draw,
        String part,
        Wording wording,
        String text,
        Asked asked,
        Map<Mention, String> quotes) {

    /// The same question in other words, which keep its quotes.
    public Question inWords(String other) {
        return new Question(level, draw, part, wording, other, asked, quotes);
    }
}
