package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.gateway.facts.Brain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts answers together: one shape for the three outcomes.
public final class Answers {
    private static final String BY_RULES = "rules";
    private static final String DEMO_NOTE = "Datos de demostración: estas cifras no son reales.";
    private static final Map<String, String> KEEP = Map.of("keep", "/api/v1/answers");

    private Answers() {}

    static Answer answered(Brain brain, Execution.Computed computed, CheckedText text, Given given) {
        Facts facts = brain.facts();
        return new Answer(
                AnswerId.of(facts.version(), computed.plan()),
                AnswerStatus.ANSWERED,
                given.question(),
                withAssumptions(text.interpretation(), given.assumptions()),
                text.answer(),
                computed.figures(),
                computed.plan(),
                List.of(),
                Stream.concat(given.unanswered().stream(), computed.missing().stream())
                        .toList(),
                null,
                notes(facts, text.notes()),
                computed.sources(),
                text.table(),
                text.chart(),
                BY_RULES,
                null,
                facts.demo(),
                facts.version(),
                KEEP,
                List.of(),
                null);
    }

    static Answer unanswerable(Brain brain, Plan plan, String interpretation, Reason reason, Given given) {
        return withoutFigures(
                brain,
                AnswerId.of(brain.facts().version(), plan),
                AnswerStatus.UNANSWERABLE,
                given.question(),
                withAssumptions(interpretation, given.assumptions()),
                plan,
                List.of(),
                given.unanswered(),
                reason);
    }

    /// A question that was understood as something that cannot be answered, or not understood.
    public static Answer unanswerable(Brain brain, String question, Reason reason) {
        return withoutPlan(brain, AnswerStatus.UNANSWERABLE, question, List.of(), reason);
    }

    /// A question with several readings to choose from.
    public static Answer clarification(Brain brain, String question, Reason reason, List<Option> options) {
        return withoutPlan(brain, AnswerStatus.NEEDS_CLARIFICATION, question, options, reason);
    }

    private static Answer withoutPlan(
            Brain brain, AnswerStatus status, String question, List<Option> options, Reason reason) {
        String id = AnswerId.of(brain.facts().version(), question);
        return withoutFigures(brain, id, status, question, null, null, options, List.of(), reason);
    }

    private static Answer withoutFigures(
            Brain brain,
            String id,
            AnswerStatus status,
            @Nullable String question,
            @Nullable String interpretation,
            @Nullable Plan plan,
            List<Option> options,
            List<Reason> unanswered,
            Reason reason) {
        Facts facts = brain.facts();
        return new Answer(
                id,
                status,
                question,
                interpretation,
                null,
                List.of(),
                plan,
                options,
                unanswered,
                reason,
                notes(facts, List.of()),
                List.of(),
                null,
                null,
                BY_RULES,
                null,
                facts.demo(),
                facts.version(),
                Map.of(),
                List.of(),
                null);
    }

    private static String withAssumptions(String interpretation, List<String> assumptions) {
        return assumptions.isEmpty() ? interpretation : interpretation + " (" + String.join("; ", assumptions) + ")";
    }

    private static List<String> notes(Facts facts, List<String> worded) {
        if (!facts.demo() || worded.stream().anyMatch(note -> note.contains("emostración"))) {
            return worded;
        }
        List<String> notes = new ArrayList<>(worded);
        notes.addFirst(DEMO_NOTE);
        return notes;
    }
}
