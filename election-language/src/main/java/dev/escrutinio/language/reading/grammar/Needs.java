package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import org.jspecify.annotations.Nullable;

/// What an operation needs of the slots.
///
/// @param set level of the places it goes through; null: the named places themselves
/// @param defaultMeasure of a party without a measure
/// @param seats whether it is about constituencies
/// @param withMeasures whether it needs measures at all
record Needs(
        @Nullable Level set, Elections elections, DefaultMeasure defaultMeasure, boolean seats, boolean withMeasures) {

    /// How elections are taken.
    enum Elections {
        /// All that are named; «2019» is both of its elections.
        SERIES,
        /// Each must be one.
        EXACT,
        /// Two, from and to.
        PAIR
    }

    /// What a party without a measure means.
    enum DefaultMeasure {
        SHARE,
        BOTH
    }

    static Needs values() {
        return new Needs(null, Elections.SERIES, DefaultMeasure.BOTH, false, true);
    }

    static Needs exact() {
        return new Needs(null, Elections.EXACT, DefaultMeasure.SHARE, false, true);
    }

    static Needs pair() {
        return new Needs(null, Elections.PAIR, DefaultMeasure.SHARE, false, true);
    }

    static Needs over(Level level) {
        return new Needs(level, Elections.EXACT, DefaultMeasure.SHARE, false, true);
    }

    Needs pairs() {
        return new Needs(set, Elections.PAIR, defaultMeasure, seats, withMeasures);
    }

    Needs series() {
        return new Needs(set, Elections.SERIES, defaultMeasure, seats, withMeasures);
    }

    Needs ofSeats() {
        return new Needs(set, elections, defaultMeasure, true, withMeasures);
    }

    Needs withoutMeasures() {
        return new Needs(set, elections, defaultMeasure, seats, false);
    }
}
