package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.gateway.facts.Brain;

/// The number guard for prose that no rule wrote.
public final class ProseGuard {
    private ProseGuard() {}

    /// Whether every number of a sentence is a figure of the answer, or part of what was asked.
    public static boolean accounts(Brain brain, Answer answer, String sentence) {
        String interpretation = answer.interpretation() == null ? "" : answer.interpretation();
        return new NumberGuard(
                        answer.figures(),
                        interpretation,
                        () -> CheckedText.asked(brain, answer.plan(), answer.figures()))
                .unaccounted(sentence)
                .isEmpty();
    }
}
