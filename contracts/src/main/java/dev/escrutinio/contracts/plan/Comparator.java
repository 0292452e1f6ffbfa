package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// Comparison of a condition.
public enum Comparator {
    /// Strictly more than.
    @JsonProperty("greater")
    GREATER,
    /// At least.
    @JsonProperty("at_least")
    AT_LEAST,
    /// Strictly less than.
    @JsonProperty("less")
    LESS,
    /// At most.
    @JsonProperty("at_most")
    AT_MOST,
    /// Equal.
    @JsonProperty("equal")
    EQUAL,
    /// Between two values, both included.
    @JsonProperty("between")
    BETWEEN;

    /// Whether a value stands so to a bound.
    ///
    /// @param upper upper end of [#BETWEEN], null for none; nothing to the others
    public boolean holds(double value, double bound, @Nullable Double upper) {
        return switch (this) {
            case GREATER -> value > bound;
            case AT_LEAST -> value >= bound;
            case LESS -> value < bound;
            case AT_MOST -> value <= bound;
            case EQUAL -> value == bound;
            case BETWEEN -> value >= bound && (upper == null || value <= upper);
        };
    }
}
