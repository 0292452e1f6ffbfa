package dev.escrutinio.gateway.writing;

import dev.escrutinio.contracts.answer.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Examines the sentences of one answer.
interface Examiner {
    /// The numbers that a sentence tells; empty where it may not be told.
    ///
    /// @param told the sentences before it
    Optional<Set<String>> numbers(Answer answer, List<String> told, String sentence);
}
