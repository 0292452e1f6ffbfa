package dev.escrutinio.synth.confirmed;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.synth.publishing.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What proving a line came to.
sealed interface Confirmation {

    /// The plan answers the question.
    ///
    /// @param plan as executed
    /// @param note what there is to say of its pairs
    record Proven(Plan plan, List<Pair> pairs, @Nullable String note) implements Confirmation {
        public Proven {
            pairs = List.copyOf(pairs);
        }
    }

    /// It makes no pair.
    ///
    /// @param reason in Spanish
    record Refused(String reason) implements Confirmation {}
}
