package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Outcome of a question.
public enum AnswerStatus {
    /// Computed and worded.
    @JsonProperty("answered")
    ANSWERED,
    /// More than one reading; the options say which.
    @JsonProperty("needs_clarification")
    NEEDS_CLARIFICATION,
    /// Cannot be answered; the reason says why.
    @JsonProperty("unanswerable")
    UNANSWERABLE
}
