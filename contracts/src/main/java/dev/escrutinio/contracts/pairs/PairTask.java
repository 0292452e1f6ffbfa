package dev.escrutinio.contracts.pairs;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a model learns from a pair.
public enum PairTask {
    /// Question with its rows and figures → prose.
    @JsonProperty("answer")
    ANSWER,
    /// Question with its vocabulary → plan that quotes the question's own words.
    @JsonProperty("plan")
    PLAN,
    /// Question alone → prose; kept to show the difference.
    @JsonProperty("closed_book")
    CLOSED_BOOK
}
