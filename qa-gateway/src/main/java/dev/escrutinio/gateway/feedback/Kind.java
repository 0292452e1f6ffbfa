package dev.escrutinio.gateway.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What somebody did with what was offered.
enum Kind {
    /// Said that it was meant.
    @JsonProperty("confirmed")
    CONFIRMED,
    /// Said what was meant in its place.
    @JsonProperty("corrected")
    CORRECTED
}
