package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What decides whether a version is announced.
public enum Gate {
    /// It loads, obeys the schema and keeps the time limits; its versions are marked as such.
    @JsonProperty("technical")
    TECHNICAL,
    /// Exact plans at least as often as the base and as the last announced version.
    @JsonProperty("plan_accuracy")
    PLAN_ACCURACY,
    /// Never announced: no engine serves it.
    @JsonProperty("none")
    NONE
}
