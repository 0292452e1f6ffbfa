package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.Origin;
import dev.escrutinio.contracts.pairs.PairCost;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.pairs.ReadBack;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.validation.Proof;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the pairs of a proven question, one a task. Immutable and thread-safe.
final class PairWriter {

    private final TaskTexts texts;
    private final PlanShape shape;

    PairWriter(Catalog catalog) {
        texts = new TaskTexts(catalog);
        shape = new PlanShape(catalog);
    }

    /// What all tasks of a question share.
    private record Content(
            AnswerStatus outcome,
            @Nullable Plan plan,
            String planShape,
            List<Figure> figures,
            List<Option> options,
            @Nullable Reason reason,
            Subjects subjects,
            ReadBack readBack) {}

    /// The pair of a task; empty for a rejected question.
    ///
    /// @param cost what a model took for it
    Optional<QuestionAnswerPairGenerated> write(
            Question question, Proof proof, PairTask task, Origin origin, @Nullable PairCost cost) {
        return switch (proof) {
            case Proof.Answered answered -> Optional.of(pair(question, answered(answered), proof, task, origin, cost));
            case Proof.AskedBack asked -> Optional.of(pair(question, askedBack(asked), proof, task, origin, cost));
            case Proof.Refused refused -> Optional.of(pair(question, refused(refused), proof, task, origin, cost));
            case Proof.Rejected _ -> Optional.empty();
        };
    }

    /// A question with its figures, as the pair of an answer gives them.
    String context(Question question, Proof proof) {
        return texts.withFigures(question, proof);
    }

    private Content answered(Proof.Answered answered) {
        Plan plan = answered.plan();
        return new Content(
                AnswerStatus.ANSWERED,
                plan,
                shape.of(plan),
                answered.figures(),
                List.of(),
                null,
                Subjects.of(List.of(plan), answered.figures()),
                answered.readBack());
    }

    private Content askedBack(Proof.AskedBack asked) {
        List<Plan> plans = asked.options().stream()
                .flatMap(option -> Optional.ofNullable(option.plan()).stream())
                .toList();
        return new Content(
                AnswerStatus.NEEDS_CLARIFICATION,
                null,
                "ambiguous:" + asked.reason().code(),
                List.of(),
                asked.options(),
                asked.reason(),
                Subjects.of(plans, List.of()),
                ReadBack.SAME);
    }

    private Content refused(Proof.Refused refused) {
        Plan plan = refused.plan();
        return new Content(
                AnswerStatus.UNANSWERABLE,
                plan,
                "refused:" + refused.reason().code() + (plan == null ? "" : ":" + shape.of(plan)),
                List.of(),
                List.of(),
                refused.reason(),
                Subjects.of(plan == null ? List.of() : List.of(plan), List.of()),
                refused.readBack());
    }

    private QuestionAnswerPairGenerated pair(
            Question question, Content content, Proof proof, PairTask task, Origin origin, @Nullable PairCost cost) {
        TaskTexts.Texts written = texts.write(question, proof, task, origin);
        Subjects subjects = content.subjects();
        return new QuestionAnswerPairGenerated(
                PairId.of(origin.factsVersion(), task, written.instruction(), written.input(), written.output()),
                question.level(),
                question.part(),
                task,
                question.wording(),
                question.text(),
                written.instruction(),
                written.input(),
                written.output(),
                content.outcome(),
                content.plan(),
                content.planShape(),
                content.figures(),
                content.options(),
                content.reason(),
                subjects.places(),
                subjects.elections(),
                subjects.measures(),
                subjects.parties(),
                content.readBack(),
                origin,
                cost);
    }
}
