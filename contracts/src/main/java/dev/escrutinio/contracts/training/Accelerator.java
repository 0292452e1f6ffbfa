package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Optional kernels, used where they are installed and there is a GPU.
public enum Accelerator {
    /// Plain PyTorch.
    @JsonProperty("none")
    NONE,
    /// Liger kernels.
    @JsonProperty("liger")
    LIGER
}
