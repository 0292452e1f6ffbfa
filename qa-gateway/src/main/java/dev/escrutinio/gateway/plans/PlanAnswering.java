package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.gateway.facts.Brain;
import jakarta.inject.Singleton;

/// Executes a plan on one brain and tells the result as an answer.
@Singleton
public final class PlanAnswering {
    private final AnswerMeasures measures;

    PlanAnswering(AnswerMeasures measures) {
        this.measures = measures;
    }

    /// The answer to a plan, whatever comes out of it.
    public Answer answer(Brain brain, Plan plan, Given given) {
        return switch (execute(brain, plan)) {
            case Execution.Computed computed -> computed(brain, computed, given);
            case Execution.NotComputable not ->
                Answers.unanswerable(brain, not.plan(), brain.interpret(not.plan()), not.reason(), given);
        };
    }

    /// A reading offered as an option, with its answer where it can be computed.
    public Option option(Brain brain, String label, String question, Plan plan) {
        Answer answer = answer(brain, plan, Given.PLAN_ONLY);
        return new Option(label, question, answer.plan(), answer.interpretation(), answer.answer(), answer.figures());
    }

    private Answer computed(Brain brain, Execution.Computed computed, Given given) {
        if (computed.figures().isEmpty() && !computed.missing().isEmpty()) {
            return Answers.unanswerable(
                    brain,
                    computed.plan(),
                    brain.interpret(computed.plan()),
                    computed.missing().getFirst(),
                    given);
        }
        return measures.wording(() -> {
            CheckedText text = CheckedText.of(brain, computed);
            return Answers.answered(brain, computed, text, given);
        });
    }

    private Execution execute(Brain brain, Plan plan) {
        return measures.executing(() -> brain.execute(plan));
    }
}
