package dev.escrutinio.contracts.pairs;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Purpose of a split; Hugging Face's names.
public enum SplitName {
    /// Learned from; the only split that an index may take.
    @JsonProperty("train")
    TRAIN,
    /// Measured once, at the end.
    @JsonProperty("test")
    TEST,
    /// Looked at during training.
    @JsonProperty("validation")
    VALIDATION
}
