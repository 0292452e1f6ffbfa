package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a model writes.
public enum ModelFamily {
    /// It goes on with a text.
    @JsonProperty("causal")
    CAUSAL,
    /// It reads a source and writes a target (T5).
    @JsonProperty("seq2seq")
    SEQ2SEQ
}
