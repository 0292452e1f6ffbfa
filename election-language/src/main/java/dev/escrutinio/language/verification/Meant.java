package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.plan.Measure;
import org.jspecify.annotations.Nullable;

/// What a statement of a text says, once all its parts are established.
sealed interface Meant {

    /// A value of an election.
    record Value(String election, String place, Measure measure) implements Meant {}

    /// An indicator's value.
    ///
    /// @param measure with its year; without one, the newest
    /// @param dated whether the text says that the figure is of that year
    /// @param since the year that it is said to come from; null for none
    record Published(
            String place,
            Measure measure,
            boolean dated,
            @Nullable String since) implements Meant {}

    /// A change of an indicator.
    ///
    /// @param from measure in the year that is compared with
    /// @param sign 1 up, -1 down, 0 not said
    record Grown(String place, Measure from, Measure to, int sign) implements Meant {}

    /// A change between two elections.
    ///
    /// @param sign 1 up, -1 down, 0 not said
    record Change(String from, String to, String place, Measure measure, int sign) implements Meant {}

    /// A number that is obtained or gained: right if either is.
    record Gained(Value value, Change change) implements Meant {}

    /// What became so many times what it was, or is so many times another's; of no number.
    ///
    /// @param least least quotient that the words allow
    /// @param below quotient that is already too much
    record Ratio(
            String from,
            String to,
            String fromPlace,
            String place,
            Measure fromMeasure,
            Measure measure,
            double least,
            double below)
            implements Meant {}

    /// One party's lead over another one; the sign says whether it is said to be ahead.
    record Lead(String election, String place, Measure measure, Measure other, int sign) implements Meant {}

    /// What one place has more than another one; of an indicator there is no election.
    record Apart(@Nullable String election, String place, String other, Measure measure, int sign) implements Meant {}

    /// The first party's lead over the second one.
    ///
    /// @param party who is said to be first; null if not said
    record Margin(
            String election,
            String place,
            String measure,
            @Nullable String party) implements Meant {}

    /// What part of a count of a wider place a place has.
    record Part(String election, String place, String whole, Measure measure) implements Meant {}

    /// All seats of a place.
    record SeatTotal(String election, String place) implements Meant {}

    /// Votes that the next party lacked for the last seat.
    record Lacked(String election, String place) implements Meant {}

    /// A party's position; of no number.
    record Position(String election, String place, String party, int position) implements Meant {}

    /// A party ahead of another one; of no number.
    record Ahead(String election, String place, String party, String other, int sign) implements Meant {}

    /// Not established.
    record Open(String reason) implements Meant {}
}
