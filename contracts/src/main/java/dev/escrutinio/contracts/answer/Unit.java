package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Unit of a figure.
public enum Unit {
    /// Votes.
    @JsonProperty("votes")
    VOTES,
    /// Per cent, 0–100.
    @JsonProperty("percent")
    PERCENT,
    /// Percentage points.
    @JsonProperty("points")
    POINTS,
    /// Seats.
    @JsonProperty("seats")
    SEATS,
    /// People.
    @JsonProperty("people")
    PEOPLE,
    /// Number of places.
    @JsonProperty("places")
    PLACES,
    /// Euros a year.
    @JsonProperty("euros")
    EUROS,
    /// Years of age.
    @JsonProperty("years")
    YEARS,
    /// Index (Gini 0–100).
    @JsonProperty("index")
    INDEX,
    /// Ratio or mean without another unit (P80/P20, people a household).
    @JsonProperty("ratio")
    RATIO,
    /// Correlation coefficient, -1 to 1.
    @JsonProperty("coefficient")
    COEFFICIENT,
    /// Number of things (tables, sections, dwellings, households, parties).
    @JsonProperty("count")
    COUNT,
    /// Votes for each seat.
    @JsonProperty("votes_per_seat")
    VOTES_PER_SEAT,
    /// Distance between profiles.
    @JsonProperty("distance")
    DISTANCE;

    /// Whether values of several elections can be added up: votes, seats and people.
    public boolean addsUp() {
        return this == VOTES || this == SEATS || this == PEOPLE;
    }
}
