package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a training ended.
public enum TrainingOutcome {
    /// Trained, exported and evaluated; single exports may have failed.
    @JsonProperty("succeeded")
    SUCCEEDED,
    /// For the cause given.
    @JsonProperty("failed")
    FAILED,
    /// Stopped by a signal; started again it goes on from its checkpoint.
    @JsonProperty("interrupted")
    INTERRUPTED
}
