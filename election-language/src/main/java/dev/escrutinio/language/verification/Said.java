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

    /// How closely a number N is said, and which exact values x it allows. A twentieth is 5 % of N, at least one of
    /// what is
    /// counted and half a unit of the last digit of a percentage; a tenth likewise is 10 %.
    enum Nearness {
        /// Nothing beside it: x rounded half up to the last written digit is N.
        EXACT,
        /// «casi», «rozó», «prácticamente»: x below N, at most a twentieth.
        ALMOST,
        /// «unos», «en torno a», «cerca de», «alrededor de», «rondó», «aproximadamente»: at most a twentieth off.
        ABOUT,
        /// «redondeando»: x rounded to the last digit of N that is not a zero is N.
        ROUNDED,
        /// «uno de cada cinco», «un tercio», «la mitad»: at most a tenth off, and at most 2.5 points.
        FRACTION,
        /// «más de», «por encima de», «superó»: x above N, however far.
        MORE_THAN,
        /// «menos de», «por debajo de», «no llegó a»: x below N, however far.
        LESS_THAN,
        /// «algo más de», «poco más de»: x above N, at most a tenth.
        BARELY_MORE,
        /// «algo menos de», «poco menos de»: x below N, at most a tenth.
        BARELY_LESS,
        /// «al menos», «como mínimo»: x is N or above.
        AT_LEAST,
        /// «como mucho», «no pasó de»: of an N without decimals x is N or at most a tenth below; «no pasó del 21,1 %»
        /// tells the
        /// exact figure.
        AT_MOST
    }

    Said of(Said other) {
        return new Said(value, step, other.unit, other.measure, other.base, nearness);
    }

    Said on(Base other) {
        return new Said(value, step, unit, measure, other, nearness);
    }
}
