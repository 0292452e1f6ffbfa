package dev.escrutinio.synth.validation;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.pairs.ReadBack;
import dev.escrutinio.contracts.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What proving a question came to.
public sealed interface Proof {

    /// The plan was computed, its wording holds no number that was not, and the question reads to no other figures.
    ///
    /// @param plan as executed, defaults filled in
    record Answered(Plan plan, List<Figure> figures, String text, ReadBack readBack) implements Proof {
        public Answered {
            figures = List.copyOf(figures);
        }
    }

    /// The question reads in several ways, and every one can be computed.
    record AskedBack(Reason reason, List<Option> options, String text) implements Proof {
        public AskedBack {
            options = List.copyOf(options);
        }
    }

    /// There is nothing to compute, and it is known why.
    ///
    /// @param plan plan without a value, if the question has one
    record Refused(@Nullable Plan plan, Reason reason, ReadBack readBack) implements Proof {}

    /// It makes no pair.
    ///
    /// @param reason stable code, for counting
    record Rejected(String reason) implements Proof {}
}
