package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What became of an export.
public enum ExportState {
    /// Loaded again and compared.
    @JsonProperty("proven")
    PROVEN,
    /// It does not load or differs.
    @JsonProperty("failed")
    FAILED,
    /// It cannot be made on that machine.
    @JsonProperty("skipped")
    SKIPPED
}
