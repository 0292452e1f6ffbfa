package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.store.Facts;

/// Executes plans exactly. Stateless and thread-safe.
public final class PlanExecutor {

    /// Executes a plan on facts. Never throws for a plan that decodes: what cannot be computed is a
    /// [Execution.NotComputable].
    public Execution execute(Plan plan, Facts facts) {
        throw new UnsupportedOperationException();
    }
}
