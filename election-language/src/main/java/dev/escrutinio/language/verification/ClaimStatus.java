package dev.escrutinio.language.verification;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What checking a claim gave.
public enum ClaimStatus {
    /// The computed figure agrees with what is said, as precisely as it is said.
    @JsonProperty("right")
    RIGHT,
    /// It does not; the right figure is told.
    @JsonProperty("wrong")
    WRONG,
    /// What the number means is not established, or cannot be computed.
    @JsonProperty("not_checkable")
    NOT_CHECKABLE
}
