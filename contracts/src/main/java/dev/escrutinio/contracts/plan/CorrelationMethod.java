package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Correlation coefficient.
public enum CorrelationMethod {
    /// Pearson's r.
    @JsonProperty("pearson")
    PEARSON,
    /// Spearman's rho with mean ranks for ties.
    @JsonProperty("spearman")
    SPEARMAN
}
