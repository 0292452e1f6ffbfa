package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.pairs.Origin;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.synth.generation.Asked;
import dev.escrutinio.synth.generation.Dice;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.generation.QuotedPlan;
import dev.escrutinio.synth.validation.Proof;
import java.util.List;

/// Instruction, input and output of a question for each task.
final class TaskTexts {

    private static final String ANSWER =
            "Responde en español a la pregunta sobre elecciones generales usando solo las cifras dadas.";
    private static final String PLAN =
            "Escribe en JSON el plan que responde a la pregunta, con los lugares, partidos y elecciones tal como los"
                    + " nombra la pregunta y solo con medidas del vocabulario. Si no se puede responder, di por qué.";
    private static final String CLOSED_BOOK = "Responde en español a la pregunta sobre elecciones generales.";

    /// Tells the dice of the vocabulary from those of the question.
    private static final int VOCABULARY = -1;

    private final ContextLines context;

    TaskTexts(Catalog catalog) {
        context = new ContextLines(catalog);
    }

    /// What a model is told, given, and has to write.
    record Texts(String instruction, String input, String output) {}

    Texts write(Question question, Proof proof, PairTask task, Origin origin) {
        return switch (task) {
            case ANSWER -> new Texts(ANSWER, withFigures(question, proof), prose(proof));
            case PLAN -> new Texts(PLAN, withVocabulary(question, origin), plan(question, proof));
            case CLOSED_BOOK -> new Texts(CLOSED_BOOK, question.text(), prose(proof));
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
        StringBuilder text = new StringBuilder(512).append("Pregunta: ").append(question.text());
        switch (proof) {
            case Proof.Answered answered -> {
                text.append("\nCifras:\n");
                context.figures(text, answered.figures());
            }
            case Proof.AskedBack asked -> {
                text.append("\nLecturas:\n");
                asked.options()
                        .forEach(option ->
                                text.append("- ").append(option.label()).append('\n'));
            }
            case Proof.Refused refused ->
                text.append("\nCifras: ninguna (")
                        .append(refused.reason().code())
                        .append(")\n");
            case Proof.Rejected _ -> {}
        }
        return text.toString();
    }

    private String withVocabulary(Question question, Origin origin) {
        StringBuilder text = new StringBuilder(512)
                .append("Pregunta: ")
                .append(question.text())
                .append("\nVocabulario:\n");
        List<String> needed = switch (question.asked()) {
            case Asked.Answerable answerable ->
                Subjects.of(List.of(answerable.plan()), List.of()).measures();
            case Asked.Ambiguous ambiguous ->
                Subjects.of(ambiguous.plans(), List.of()).measures();
            case Asked.Unanswerable _ -> List.of();
        };
        Dice dice = Dice.of(origin.seed(), question.level().name().hashCode(), origin.draw(), VOCABULARY);
        context.vocabulary(text, needed, dice);
        return text.toString();
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
