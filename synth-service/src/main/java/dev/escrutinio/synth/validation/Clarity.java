package dev.escrutinio.synth.validation;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.pairs.ReadBack;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.synth.source.Knowledge;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Proves that a question must be asked back, or refused.
final class Clarity {

    private final Knowledge knowledge;

    Clarity(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// The options must hold every reading that was drawn, and each one must be computable.
    Proof askBack(String question, List<Plan> drawn) {
        if (!(knowledge.read(question) instanceof Reading.Ambiguous ambiguous)) {
            return new Proof.Rejected("not_asked_back");
        }
        List<Reading.Choice> choices = ambiguous.choices();
        Set<List<Figure>> offered =
                choices.stream().map(choice -> figures(choice.plan())).collect(Collectors.toSet());
        boolean complete = drawn.stream().map(this::figures).allMatch(offered::contains);
        if (!complete || offered.size() != choices.size() || offered.contains(List.of())) {
            return new Proof.Rejected("other_options");
        }
        List<Option> options = choices.stream()
                .map(choice -> new Option(choice.label(), choice.question(), choice.plan(), null, null, List.of()))
                .toList();
        String labels = choices.stream().map(Reading.Choice::label).collect(Collectors.joining("; "));
        return new Proof.AskedBack(
                ambiguous.reason(), options, ambiguous.reason().text() + " Elija una: " + labels + ".");
    }

    Proof refuse(String question, Set<String> codes) {
        return switch (knowledge.read(question)) {
            case Reading.Refused refused -> refused(refused.reason(), codes);
            case Reading.NotUnderstood not -> refused(not.reason(), codes);
            case Reading.Understood understood ->
                knowledge.execute(understood.plan()) instanceof Execution.NotComputable not
                        ? refused(not.reason(), codes)
                        : new Proof.Rejected("answered_instead");
            case Reading.Ambiguous _ -> new Proof.Rejected("ambiguous");
        };
    }

    private static Proof refused(Reason reason, Set<String> codes) {
        return codes.contains(reason.code())
                ? new Proof.Refused(null, reason, ReadBack.SAME)
                : new Proof.Rejected("refused_otherwise");
    }

    private List<Figure> figures(Plan plan) {
        return switch (knowledge.execute(plan)) {
            case Execution.Computed computed -> computed.figures();
            case Execution.NotComputable _ -> List.of();
        };
    }
}
