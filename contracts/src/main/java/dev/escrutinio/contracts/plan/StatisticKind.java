package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Statistic over places.
public enum StatisticKind {
    /// Simple mean of the places' values.
    @JsonProperty("mean")
    MEAN,
    /// Mean weighted by the measure's denominator: the share of the whole.
    @JsonProperty("weighted_mean")
    WEIGHTED_MEAN,
    /// Median.
    @JsonProperty("median")
    MEDIAN,
    /// Population standard deviation; its sample twin is given beside it.
    @JsonProperty("deviation")
    DEVIATION,
    /// The highest value minus the lowest one, which are given beside it.
    @JsonProperty("range")
    RANGE,
    /// Sum of counts.
    @JsonProperty("total")
    TOTAL
}
