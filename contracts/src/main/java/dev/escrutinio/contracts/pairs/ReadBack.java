package dev.escrutinio.contracts.pairs;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the deterministic reader read the question of a pair; a reading with other figures rejects the pair.
public enum ReadBack {
    /// To the pair's own plan, options or refusal, or to a plan with the same figures.
    @JsonProperty("same")
    SAME,
    /// Not to an answer: the wording goes beyond the reader.
    @JsonProperty("not_read")
    NOT_READ
}
