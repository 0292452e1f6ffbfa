package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Denominator of a share.
public enum Base {
    /// Valid votes: candidacies and blank (the Ministry's base of «%»).
    @JsonProperty("valid")
    VALID,
    /// Votes to candidacies.
    @JsonProperty("candidacies")
    CANDIDACIES,
    /// All voters: valid and null votes.
    @JsonProperty("voters")
    VOTERS,
    /// Census of the count.
    @JsonProperty("census")
    CENSUS
}
