package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which count a figure is from: with or without the votes of residents abroad (CERA).
public enum Scope {
    /// Votes of residents abroad included: nation, regions and provinces only.
    @JsonProperty("with_cera")
    WITH_CERA,
    /// Votes cast in Spain.
    @JsonProperty("without_cera")
    WITHOUT_CERA,
    /// Indicators and other values that are no counts.
    @JsonProperty("not_applicable")
    NOT_APPLICABLE
}
