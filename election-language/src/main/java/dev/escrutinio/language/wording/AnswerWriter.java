package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.store.Facts;

/// Words results in Spanish, deterministically. Immutable and thread-safe.
public final class AnswerWriter {

    public AnswerWriter(Facts facts) {}

    /// What a plan asks, in one line.
    public String interpret(Plan plan) {
        throw new UnsupportedOperationException();
    }

    /// The whole answer to a computed plan.
    public Worded write(Execution.Computed computed) {
        throw new UnsupportedOperationException();
    }
}
