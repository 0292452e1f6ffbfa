package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Numbers that a model computes with.
public enum Precision {
    /// 32 bits.
    @JsonProperty("fp32")
    FP32,
    /// 16 bits with the exponent of 32.
    @JsonProperty("bf16")
    BF16
}
