package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Part that a figure plays in its result.
public enum Role {
    /// A value asked for.
    @JsonProperty("value")
    VALUE,
    /// Value at the start of a change.
    @JsonProperty("from")
    FROM,
    /// Value at the end of a change.
    @JsonProperty("to")
    TO,
    /// End minus start.
    @JsonProperty("change")
    CHANGE,
    /// Change in per cent of the start.
    @JsonProperty("relative_change")
    RELATIVE_CHANGE,
    /// First term of a difference.
    @JsonProperty("first")
    FIRST,
    /// Second term of a difference.
    @JsonProperty("second")
    SECOND,
    /// First minus second.
    @JsonProperty("difference")
    DIFFERENCE,
    /// Value by which a place, or votes by which a party, is ranked.
    @JsonProperty("ranked")
    RANKED,
    /// Value, and position, of the place that a ranking is asked about.
    @JsonProperty("asked")
    ASKED,
    /// Value told beside another one.
    @JsonProperty("beside")
    BESIDE,
    /// Value of the place that others are compared with.
    @JsonProperty("reference")
    REFERENCE,
    /// Number of places that meet the conditions.
    @JsonProperty("count")
    COUNT,
    /// Number of places looked at.
    @JsonProperty("out_of")
    OUT_OF,
    /// Statistic over places.
    @JsonProperty("statistic")
    STATISTIC,
    /// Correlation coefficient.
    @JsonProperty("correlation")
    CORRELATION,
    /// Places that entered a statistic or a correlation.
    @JsonProperty("n")
    N,
    /// Places left out of it for lack of a value.
    @JsonProperty("left_out")
    LEFT_OUT,
    /// Total of an allocation.
    @JsonProperty("total")
    TOTAL,
    /// Party that took the last seat.
    @JsonProperty("last_seat")
    LAST_SEAT,
    /// Party that would have had the next seat.
    @JsonProperty("next_seat")
    NEXT_SEAT
}
