package dev.escrutinio.synth.validation;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.ReadBack;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.verification.ClaimStatus;
import dev.escrutinio.synth.analysis.Analyst;
import dev.escrutinio.synth.generation.Asked;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.source.Knowledge;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Proves questions at birth: executes their plans, words the figures, accounts for every number, reads the question
/// back. Immutable and thread-safe.
public final class Prover {

    private static final int MOST_FIGURES = 80;
    private static final int LONGEST_TEXT = 2_500;
    private static final int VERIFIED_EVERY = 20;

    /// Reasons that people should be told; others say that nothing sensible was drawn.
    private static final Set<String> PROPER_REASONS = Set.of(
            "party_did_not_stand",
            "party_stood_within",
            "place_not_in_election",
            "seats_below_province",
            "no_seats",
            "indicator_not_published");

    private final Knowledge knowledge;
    private final NumberCheck numbers;
    private final Clarity clarity;
    private final Analyst analyst;

    public Prover(Knowledge knowledge) {
        this.knowledge = knowledge;
        numbers = new NumberCheck(knowledge.facts().catalog());
        clarity = new Clarity(knowledge);
        analyst = new Analyst(knowledge.writer());
    }

    public Proof prove(Question question) {
        return switch (question.asked()) {
            case Asked.Answerable answerable -> answer(question, answerable.plan());
            case Asked.Ambiguous ambiguous -> clarity.askBack(question.text(), ambiguous.plans());
            case Asked.Unanswerable unanswerable -> clarity.refuse(question.text(), unanswerable.codes());
        };
    }

    private Proof answer(Question question, Plan plan) {
        return switch (knowledge.execute(plan)) {
            case Execution.NotComputable not -> withoutValue(question, not.plan(), not.reason());
            case Execution.Computed computed
            when computed.figures().isEmpty() ->
                computed.missing().isEmpty()
                        ? new Proof.Rejected("no_figures")
                        : withoutValue(
                                question, computed.plan(), computed.missing().getFirst());
            case Execution.Computed computed -> word(question, plan, computed);
        };
    }

    private Proof word(Question question, Plan plan, Execution.Computed computed) {
        List<Figure> figures = computed.figures();
        if (figures.size() > MOST_FIGURES) {
            return new Proof.Rejected("too_many_figures");
        }
        String text = switch (computed.plan()) {
            case Query _ -> knowledge.writer().write(computed).answer();
            case Analysis _ -> analyst.write(computed);
        };
        if (text.length() > LONGEST_TEXT) {
            return new Proof.Rejected("too_long");
        }
        if (numbers.strange(text, figures, () -> Explanation.of(knowledge, computed.plan(), figures))) {
            return new Proof.Rejected("number_from_nowhere");
        }
        // reading costs less than verifying, so it comes first
        return switch (knowledge.read(question.text())) {
            case Reading.Understood understood ->
                readBack(figures, readFigures(understood.plan(), plan, computed))
                        .map(readBack ->
                                verified(question, new Proof.Answered(computed.plan(), figures, text, readBack)))
                        .orElseGet(() -> new Proof.Rejected("read_otherwise"));
            case Reading.Ambiguous _ -> new Proof.Rejected("ambiguous");
            case Reading.Refused _, Reading.NotUnderstood _ ->
                verified(question, new Proof.Answered(computed.plan(), figures, text, ReadBack.NOT_READ));
        };
    }

    private Proof verified(Question question, Proof.Answered answered) {
        boolean wrong = isVerified(question)
                && knowledge.verifier().verify(answered.text()).stream()
                        .anyMatch(claim -> claim.status() == ClaimStatus.WRONG);
        return wrong ? new Proof.Rejected("claim_wrong") : answered;
    }

    /// What a plan that was read gives: the same plan gives the same figures.
    private List<Figure> readFigures(Plan read, Plan asked, Execution.Computed computed) {
        return read.equals(asked) || read.equals(computed.plan()) ? computed.figures() : figures(read);
    }

    /// How a question in other words is read; empty if it is read as another question.
    public Optional<ReadBack> readBack(String question, List<Figure> figures) {
        return switch (knowledge.read(question)) {
            case Reading.Understood understood -> readBack(figures, figures(understood.plan()));
            case Reading.Ambiguous _ -> Optional.empty();
            case Reading.Refused _, Reading.NotUnderstood _ -> Optional.of(ReadBack.NOT_READ);
        };
    }

    /// A reading that tells a part of an analysis contradicts nothing, but is not the analysis.
    private static Optional<ReadBack> readBack(List<Figure> figures, List<Figure> read) {
        if (figures.equals(read)) {
            return Optional.of(ReadBack.SAME);
        }
        Set<Figure> told = figures.stream()
                .filter(figure -> figure.step() != null)
                .map(Prover::alone)
                .collect(Collectors.toSet());
        boolean part = !read.isEmpty() && read.stream().map(Prover::alone).allMatch(told::contains);
        return part || (!told.isEmpty() && sameSubject(figures, read))
                ? Optional.of(ReadBack.NOT_READ)
                : Optional.empty();
    }

    /// Whether a reading tells of the places, the elections and the parties of an analysis: «analiza el resultado de
    /// Burgos», read as all its results, asks for nothing else.
    private static boolean sameSubject(List<Figure> figures, List<Figure> read) {
        boolean allParties = figures.stream().anyMatch(figure -> figure.role() == Role.RANKED);
        return all(read, Figure::place).equals(all(figures, Figure::place))
                && ends(read).equals(ends(figures))
                && (allParties || all(figures, Figure::party).containsAll(all(read, Figure::party)));
    }

    private static Set<String> all(List<Figure> figures, Function<Figure, @Nullable String> part) {
        return figures.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// The first and the last election.
    private static List<String> ends(List<Figure> figures) {
        TreeSet<String> elections = new TreeSet<>(all(figures, Figure::election));
        return elections.isEmpty() ? List.of() : List.of(elections.first(), elections.last());
    }

    private static Figure alone(Figure figure) {
        return figure.inStep(0).as(Role.VALUE);
    }

    /// Reading an answer back as claims costs more than all the rest: every calculation and analysis, and a sample of
    /// the look-ups, whose sentences are few.
    private static boolean isVerified(Question question) {
        return question.level() != PairLevel.L1 || question.draw() % VERIFIED_EVERY == 0;
    }

    private List<Figure> figures(Plan plan) {
        return switch (knowledge.execute(plan)) {
            case Execution.Computed computed -> computed.figures();
            case Execution.NotComputable _ -> List.of();
        };
    }

    /// A question whose plan has no value is refused; a reading that has figures contradicts that.
    private Proof withoutValue(Question question, Plan plan, Reason reason) {
        if (!PROPER_REASONS.contains(reason.code())) {
            return new Proof.Rejected(reason.code());
        }
        return switch (knowledge.read(question.text())) {
            case Reading.Understood understood ->
                figures(understood.plan()).isEmpty()
                        ? new Proof.Refused(plan, reason, ReadBack.SAME)
                        : new Proof.Rejected("read_otherwise");
            case Reading.Ambiguous _ -> new Proof.Rejected("ambiguous");
            case Reading.Refused refused ->
                new Proof.Refused(
                        plan,
                        reason,
                        refused.reason().code().equals(reason.code()) ? ReadBack.SAME : ReadBack.NOT_READ);
            case Reading.NotUnderstood _ -> new Proof.Refused(plan, reason, ReadBack.NOT_READ);
        };
    }
}
