package dev.escrutinio.synth.validation;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.language.verification.ClaimStatus;
import dev.escrutinio.synth.analysis.Analyst;
import dev.escrutinio.synth.source.Knowledge;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Checks what a finished pair says against the facts, as if nobody had proven it before.
public final class Recheck {

    private final Knowledge knowledge;
    private final NumberCheck numbers;
    private final Clarity clarity;
    private final Analyst analyst;

    public Recheck(Knowledge knowledge) {
        this.knowledge = knowledge;
        numbers = new NumberCheck(knowledge.facts().catalog());
        clarity = new Clarity(knowledge);
        analyst = new Analyst(knowledge.writer());
    }

    /// What is wrong with the figures of an executed plan, if anything.
    public Optional<String> figures(Plan plan, List<Figure> told) {
        return switch (knowledge.execute(plan)) {
            case Execution.NotComputable not ->
                Optional.of("el plan no se puede calcular: " + not.reason().text());
            case Execution.Computed computed ->
                computed.figures().equals(told)
                        ? Optional.empty()
                        : Optional.of("las cifras del par no son las que da su plan");
        };
    }

    /// What is wrong with the prose of an executed plan, if anything.
    ///
    /// @param offline whether no model wrote it: then it must be what the writer says, word for word
    public Optional<String> prose(Plan plan, String text, boolean offline) {
        if (!(knowledge.execute(plan) instanceof Execution.Computed computed)) {
            return Optional.of("el plan no se puede calcular");
        }
        Supplier<String> explained = () -> offline
                ? Explanation.of(knowledge, computed.plan(), computed.figures())
                : knowledge.writer().interpret(computed.plan());
        if (numbers.strange(text, computed.figures(), explained)) {
            return Optional.of("hay un número que ningún cálculo da");
        }
        Optional<String> wrong = knowledge.verifier().verify(text).stream()
                .filter(claim -> claim.status() == ClaimStatus.WRONG)
                .findFirst()
                .map(claim -> "una afirmación es falsa: «%s» en «%s»%s"
                        .formatted(claim.text(), text, claim.reason() == null ? "" : " (" + claim.reason() + ")"));
        if (wrong.isPresent()) {
            return wrong;
        }
        return offline && !text.equals(written(computed))
                ? Optional.of("la respuesta no es la que se redacta de sus cifras")
                : Optional.empty();
    }

    private String written(Execution.Computed computed) {
        return switch (computed.plan()) {
            case Query _ -> knowledge.writer().write(computed).answer();
            case Analysis _ -> analyst.write(computed);
        };
    }

    /// What is wrong with the refusal of a plan, if anything.
    public Optional<String> withoutValue(Plan plan, String reason) {
        boolean right = switch (knowledge.execute(plan)) {
            case Execution.NotComputable not -> not.reason().code().equals(reason);
            case Execution.Computed computed ->
                computed.figures().isEmpty()
                        && !computed.missing().isEmpty()
                        && computed.missing().getFirst().code().equals(reason);
        };
        return right ? Optional.empty() : Optional.of("se rechaza por una razón que los datos no dan");
    }

    /// What is wrong with the refusal of a question without a plan, if anything.
    public Optional<String> refusal(String question, String reason) {
        return clarity.refuse(question, Set.of(reason)) instanceof Proof.Refused
                ? Optional.empty()
                : Optional.of("la pregunta no se rechaza por esa razón");
    }

    /// What is wrong with the options of an ambiguous question, if anything.
    public Optional<String> options(String question, List<Plan> plans, String text, boolean prose) {
        return switch (clarity.askBack(question, plans)) {
            case Proof.AskedBack asked ->
                prose && !asked.text().equals(text)
                        ? Optional.of("la repregunta no dice las opciones que hay")
                        : Optional.empty();
            case Proof.Answered _, Proof.Refused _, Proof.Rejected _ ->
                Optional.of("la pregunta no tiene esas lecturas");
        };
    }
}
