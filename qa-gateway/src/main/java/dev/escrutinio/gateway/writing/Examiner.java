package dev.escrutinio.gateway.writing;

import dev.escrutinio.contracts.answer.Answer;
import java.util.List;

/// Examines the sentences of one answer.
interface Examiner {
    /// Whether a sentence may be told.
    ///
    /// @param told the sentences before it
    boolean holds(Answer answer, List<String> told, String sentence);
}
