package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came with a plan.
///
/// @param question the question it was read from
/// @param assumptions choices to be said back
/// @param unanswered parts of the question that the plan leaves out
public record Given(@Nullable String question, List<String> assumptions, List<Reason> unanswered) {
    /// A plan on its own.
    public static final Given PLAN_ONLY = new Given(null, List.of(), List.of());

    public Given {
        assumptions = List.copyOf(assumptions);
        unanswered = List.copyOf(unanswered);
    }
}
