package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// End of a ranking.
public enum Direction {
    /// From the highest value down.
    @JsonProperty("highest")
    HIGHEST,
    /// From the lowest value up.
    @JsonProperty("lowest")
    LOWEST
}
