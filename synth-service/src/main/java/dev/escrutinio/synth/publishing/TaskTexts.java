package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.pairs.Origin;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.language.prompting.TaskPrompts;
import dev.escrutinio.synth.generation.Asked;
import dev.escrutinio.synth.generation.Dice;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.generation.QuotedPlan;
import dev.escrutinio.synth.validation.Proof;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Instruction, input and output of a question for each task.
final class TaskTexts {

    private static final int DISTRACTORS = 4;

    /// Tells the dice of the vocabulary from those of the question.
    private static final int VOCABULARY = -1;

    private final TaskPrompts prompts;
    private final List<MeasureDefinition> measures;

    TaskTexts(Catalog catalog) {
        prompts = new TaskPrompts(catalog);
        measures = List.copyOf(catalog.measures());
    }

    /// What a model is told, given, and has to write.
    record Texts(String instruction, String input, String output) {}

    Texts write(Question question, Proof proof, PairTask task, Origin origin) {
        return switch (task) {
            case ANSWER -> new Texts(TaskPrompts.ANSWER, withFigures(question, proof), prose(proof));
            case PLAN -> new Texts(TaskPrompts.PLAN, withVocabulary(question, origin), plan(question, proof));
            case CLOSED_BOOK -> new Texts(TaskPrompts.CLOSED_BOOK, question.text(), prose(proof));
        };
    }

    private static String prose(Proof proof) {
        return switch (proof) {
            case Proof.Answered answered -> answered.text();
            case Proof.AskedBack asked -> asked.text();
            case Proof.Refused refused -> refused.reason().text();
            case Proof.Rejected rejected -> throw new IllegalArgumentException(rejected.reason());
        };
    }

    String withFigures(Question question, Proof proof) {
        String asked = TaskPrompts.asked(question.text());
        return switch (proof) {
            case Proof.Answered answered -> prompts.withFigures(question.text(), answered.figures());
            case Proof.AskedBack readings ->
                readings.options().stream()
                        .map(option -> "- " + option.label() + "\n")
                        .collect(Collectors.joining("", asked + "\nLecturas:\n", ""));
            case Proof.Refused refused ->
                asked + "\nCifras: ninguna (" + refused.reason().code() + ")\n";
            case Proof.Rejected _ -> asked;
        };
    }

    /// With the measures that the plan needs among some that it does not.
    private String withVocabulary(Question question, Origin origin) {
        List<String> needed = switch (question.asked()) {
            case Asked.Answerable answerable ->
                Subjects.of(List.of(answerable.plan()), List.of()).measures();
            case Asked.Ambiguous ambiguous ->
                Subjects.of(ambiguous.plans(), List.of()).measures();
            case Asked.Unanswerable _ -> List.of();
        };
        Dice dice = Dice.of(origin.seed(), question.level().name().hashCode(), origin.draw(), VOCABULARY);
        Set<String> given = new TreeSet<>(needed);
        for (int i = 0; i < DISTRACTORS; i++) {
            given.add(dice.of(measures).id());
        }
        return prompts.withVocabulary(question.text(), given);
    }

    /// Of an ambiguous question the plan with the ambiguous words: linking them finds the readings.
    private static String plan(Question question, Proof proof) {
        return switch (question.asked()) {
            case Asked.Answerable answerable -> quoted(answerable.plan(), question);
            case Asked.Ambiguous ambiguous -> quoted(ambiguous.plans().getFirst(), question);
            case Asked.Unanswerable _ -> refusal(proof);
        };
    }

    private static String refusal(Proof proof) {
        String code = proof instanceof Proof.Refused refused ? refused.reason().code() : "";
        return "{\"type\":\"refusal\",\"reason\":\"" + code + "\"}";
    }

    private static String quoted(Plan plan, Question question) {
        return PairJson.encode(QuotedPlan.of(plan, question.quotes()));
    }
}
