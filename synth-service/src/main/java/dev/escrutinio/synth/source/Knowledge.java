package dev.escrutinio.synth.source;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.verification.TextVerifier;
import dev.escrutinio.language.wording.AnswerWriter;

/// The facts of one version with everything that is built from them. Immutable and thread-safe.
public record Knowledge(
        Facts facts, PlanExecutor executor, AnswerWriter writer, QuestionReader reader, TextVerifier verifier) {

    /// Builds the lexica: about two seconds of work.
    public static Knowledge of(Facts facts) {
        return new Knowledge(
                facts, new PlanExecutor(), new AnswerWriter(facts), new QuestionReader(facts), new TextVerifier(facts));
    }

    public Execution execute(Plan plan) {
        return executor.execute(plan, facts);
    }

    public Reading read(String question) {
        return reader.read(question);
    }
}
