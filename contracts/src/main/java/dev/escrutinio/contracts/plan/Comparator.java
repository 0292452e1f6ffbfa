package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Comparison of a condition.
public enum Comparator {
    /// Strictly more than.
    @JsonProperty("greater")
    GREATER,
    /// At least.
    @JsonProperty("at_least")
    AT_LEAST,
    /// Strictly less than.
    @JsonProperty("less")
    LESS,
    /// At most.
    @JsonProperty("at_most")
    AT_MOST,
    /// Equal.
    @JsonProperty("equal")
    EQUAL,
    /// Between two values, both included.
    @JsonProperty("between")
    BETWEEN
}
