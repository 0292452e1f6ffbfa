package dev.escrutinio.synth.model;

import dev.escrutinio.contracts.pairs.PairCost;
import dev.escrutinio.contracts.pairs.ReadBack;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.publishing.Narrator;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.validation.NumberCheck;
import dev.escrutinio.synth.validation.Proof;
import dev.escrutinio.synth.validation.Prover;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Has a model write the question and the analysis, lets it mend once what does not hold, and rejects the rest.
final class ModelAnalyst implements Narrator {

    private static final int LONGEST_QUESTION = 300;
    private static final String DEMO = "Son datos de demostración, no reales.";

    private final Knowledge knowledge;
    private final Scribe scribe;
    private final String model;
    private final Examination examination;
    private final NumberCheck numbers;
    private final Prover prover;

    ModelAnalyst(Knowledge knowledge, Scribe scribe, String model, int longest) {
        this.knowledge = knowledge;
        this.scribe = scribe;
        this.model = model;
        examination = new Examination(knowledge, longest);
        numbers = new NumberCheck(knowledge.facts().catalog());
        prover = new Prover(knowledge);
    }

    @Override
    public Told tell(Question question, Proof.Answered answered, String context) {
        List<Turn> turns = Prompts.first(question, context);
        Ledger.Kept first = scribe.ask(turns);
        Letter letter = Letter.of(first.reply());
        List<Fault> faults = faults(letter, question, answered);
        Spending spending = first.spending();
        if (!faults.isEmpty() && !(letter instanceof Letter.Refused)) {
            Ledger.Kept second = scribe.ask(Prompts.repair(turns, first.reply().text(), faults));
            letter = Letter.of(second.reply());
            faults = faults(letter, question, answered);
            spending = spending.plus(second.spending());
        }
        return faults.isEmpty() && letter instanceof Letter.Written written
                ? new Told.Written(
                        written.question(),
                        labelled(written.text()),
                        readBack(written, answered).orElseThrow(),
                        cost(spending))
                : new Told.Rejected(faults.getFirst().code());
    }

    /// What is written about invented data says so, whoever writes it.
    private String labelled(String text) {
        return knowledge.facts().demo() ? text + " " + DEMO : text;
    }

    private PairCost cost(Spending spending) {
        return new PairCost(model, spending.promptTokens(), spending.completionTokens(), spending.euros());
    }

    private List<Fault> faults(Letter letter, Question question, Proof.Answered answered) {
        return switch (letter) {
            case Letter.Refused _ -> List.of(new Fault(Fault.REFUSED, "toda la respuesta", "no responde"));
            case Letter.Cut _ -> List.of(new Fault(Fault.CUT, "toda la respuesta", "se corta; escríbela más corta"));
            case Letter.Garbage _ -> List.of(new Fault(Fault.GARBAGE, "toda la respuesta", "no es el JSON pedido"));
            case Letter.Written written -> faults(written, question, answered);
        };
    }

    private List<Fault> faults(Letter.Written written, Question question, Proof.Answered answered) {
        String asked = question.text() + " " + knowledge.writer().interpret(answered.plan());
        if (asksOtherwise(written, question, answered, asked)) {
            return List.of(new Fault(
                    Fault.QUESTION,
                    "la pregunta",
                    "debe preguntar lo mismo y conservar las palabras dadas, sin cifras nuevas"));
        }
        return examination.of(written.text(), answered.figures(), asked);
    }

    /// The words for places, parties and elections stay, no number joins them, and our own reading, where there is one,
    /// gives the same figures.
    private boolean asksOtherwise(Letter.Written written, Question question, Proof.Answered answered, String known) {
        String asked = written.question();
        String folded = folded(asked);
        return asked.length() > LONGEST_QUESTION
                || !question.quotes().values().stream().allMatch(words -> folded.contains(folded(words)))
                || numbers.unexplained(asked, answered.figures(), known)
                || readBack(written, answered).isEmpty();
    }

    private Optional<ReadBack> readBack(Letter.Written written, Proof.Answered answered) {
        return prover.readBack(written.question(), answered.figures());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
