package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import org.jspecify.annotations.Nullable;

/// A number as a text says it.
///
/// @param step value of one unit of its last written digit: 0.01 for «19,99», 1 for «20»
/// @param unit unit that stands beside it; null for none
/// @param measure measure that stands beside it («511 votos en blanco»); null for none
/// @param base denominator that stands beside it («del censo»)
record Said(
        double value,
        double step,
        @Nullable Unit unit,
        @Nullable String measure,
        @Nullable Base base,
        Nearness nearness) {

    /// How closely a number is said.
    enum Nearness {
        EXACT,
        /// «casi»: a little less.
        ALMOST,
        /// «unos», «en torno a».
        ABOUT,
        /// «uno de cada cinco».
        FRACTION,
        MORE_THAN,
        LESS_THAN,
        AT_LEAST,
        AT_MOST
    }

    Said in(@Nullable Unit other) {
        return new Said(value, step, other, measure, base, nearness);
    }
}
