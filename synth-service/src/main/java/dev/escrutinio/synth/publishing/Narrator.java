package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.pairs.PairCost;
import dev.escrutinio.contracts.pairs.ReadBack;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.validation.Proof;

/// Writes the prose of an analysis in place of the offline analyst.
public interface Narrator {

    /// Writes a question and its answer.
    ///
    /// @param context the question and its figures, as the pair gives them to its reader
    Told tell(Question question, Proof.Answered answered, String context);

    /// What came of it.
    sealed interface Told {

        /// A question and an answer that were verified.
        record Written(String question, String text, ReadBack readBack, PairCost cost) implements Told {}

        /// Nothing that could be published.
        ///
        /// @param reason stable code, for counting
        record Rejected(String reason) implements Told {}
    }
}
