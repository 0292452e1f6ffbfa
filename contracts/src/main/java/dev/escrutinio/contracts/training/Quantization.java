package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the base is kept while the adapter learns.
public enum Quantization {
    /// As it is.
    @JsonProperty("none")
    NONE,
    /// In four bits (QLoRA); needs a GPU.
    @JsonProperty("nf4")
    NF4
}
