package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.PairLevel;
import java.util.List;

/// What drawing a dataset needs to know of a pair; a million of them fit into memory where the pairs do not.
///
/// @param at where the pair lies in the [Spool]
/// @param length its bytes there
/// @param lot its turn: the same for the same seed, whatever order pairs come in
/// @param said what it says, hashed: task, subjects and output
/// @param question its question without case, accents and punctuation
/// @param owned keys that only one split may hold; see [LeakKeys]
record Candidate(
        String id,
        long at,
        int length,
        long lot,
        PairLevel level,
        String part,
        String family,
        long said,
        String question,
        List<String> owned) {

    /// Whether a person asked its question.
    boolean confirmed() {
        return part.equals(QuestionAnswerPairGenerated.CONFIRMED);
    }
}
