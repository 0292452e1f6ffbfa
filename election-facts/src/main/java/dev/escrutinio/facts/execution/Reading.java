package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Reason;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What reading a measure at a place gave.
sealed interface Reading {

    /// A value.
    ///
    /// @param party party that it is of, `winner` resolved
    /// @param wider place whose published value was taken instead
    record Known(
            double value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String party,
            @Nullable String wider)
            implements Reading {

        static Known count(long value, @Nullable String party) {
            return new Known(value, null, null, party, null);
        }

        static Known share(long numerator, long denominator, @Nullable String party) {
            return new Known(100.0 * numerator / denominator, numerator, denominator, party, null);
        }
    }

    /// A party that stood inside another one's candidacies: nothing of its own, and how many it moved is not known.
    ///
    /// @param none what is told to who asks for exactly this
    /// @param reason why it enters no comparison
    record Joined(Known none, Supplier<Reason> reason) implements Reading {}

    /// A party, or part of a sum, that did not stand, by itself or inside another one's candidacies.
    ///
    /// @param held what conditions take: it has no seats, and lies behind whoever has votes
    /// @param reason why nothing of its own is told
    record Absent(Known held, Supplier<Reason> reason) implements Reading {}

    /// No value; the reason is worded only if somebody asks.
    record Unknown(Supplier<Reason> reason) implements Reading {}
}
