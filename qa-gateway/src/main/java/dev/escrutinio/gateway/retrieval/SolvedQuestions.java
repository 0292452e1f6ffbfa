package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.contracts.plan.Plan;
import java.util.List;

/// Questions that were solved before, with their plans.
public interface SolvedQuestions {
    /// Those most like a question, best first; empty while there are none.
    List<Solved> nearest(String question, int most);

    /// Which questions these are; empty while they cannot be seen.
    String version();

    /// A solved question.
    record Solved(String question, Plan plan) {}
}
