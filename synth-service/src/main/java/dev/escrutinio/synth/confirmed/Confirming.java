package dev.escrutinio.synth.confirmed;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.language.proposal.OwnWords;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.publishing.ConfirmedPairs;
import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.validation.Proof;
import dev.escrutinio.synth.validation.Prover;
import dev.escrutinio.synth.validation.Recheck;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Proves that a person's question asks for the plan that the person said, as drawn questions are proven. Immutable.
final class Confirming {

    private static final Logger LOG = Logger.getLogger(Confirming.class);

    private final Knowledge knowledge;
    private final Prover prover;
    private final Recheck recheck;
    private final ConfirmedPairs pairs;

    Confirming(Knowledge knowledge) {
        this.knowledge = knowledge;
        prover = new Prover(knowledge);
        recheck = new Recheck(knowledge);
        pairs = new ConfirmedPairs(knowledge);
    }

    Confirmation prove(Line line) {
        try {
            return proof(line);
        } catch (RuntimeException e) {
            // whatever is wrong with one line must not lose the others
            LOG.errorf(e, "line %d of feedback cannot be proven", line.number());
            return new Confirmation.Refused("El servicio ha fallado al comprobarla; su registro dice por qué.");
        }
    }

    private Confirmation proof(Line line) {
        return switch (knowledge.execute(line.plan())) {
            case Execution.NotComputable not ->
                new Confirmation.Refused("El plan no se puede calcular con los datos de ahora: "
                        + not.reason().text());
            case Execution.Computed computed
            when computed.figures().isEmpty() ->
                new Confirmation.Refused("El plan no da ninguna cifra con los datos de ahora"
                        + computed.missing().stream()
                                .findFirst()
                                .map(reason -> ": " + reason.text())
                                .orElse("."));
            case Execution.Computed computed ->
                contradiction(line, computed.plan())
                        .<Confirmation>map(Confirmation.Refused::new)
                        .orElseGet(() -> named(line));
        };
    }

    /// What the reader says against the plan.
    ///
    /// Where every word is accounted for, the words decide and not the person: a correction («no, la provincia»)
    /// tells what was meant, but no word of its question does, and a model that learned it would guess. Such a
    /// question is for whoever looks after the reader.
    private Optional<String> contradiction(Line line, Plan executed) {
        return switch (knowledge.read(line.question())) {
            case Reading.Understood understood
            when differs(understood.plan(), line, executed) ->
                Optional.of(
                        understood.plan().equals(line.rejected())
                                ? "El lector lee lo que la persona rechazó (" + told(understood.plan())
                                        + ") y ninguna palabra dice «" + told(line.plan())
                                        + "»: no se enseña a adivinar; revise el léxico."
                                : "Se contradice con el lector, que lee «" + told(understood.plan()) + "» y no «"
                                        + told(line.plan()) + "».");
            case Reading.Understood _, Reading.NotUnderstood _ -> Optional.empty();
            case Reading.Ambiguous ambiguous ->
                Optional.of("La pregunta admite varias lecturas y lo correcto es preguntar cuál: "
                        + String.join(
                                "; ",
                                ambiguous.choices().stream()
                                        .map(Reading.Choice::label)
                                        .toList())
                        + ".");
            case Reading.Refused refused ->
                Optional.of("El lector sabe por qué no se responde: "
                        + refused.reason().text());
        };
    }

    private boolean differs(Plan read, Line line, Plan executed) {
        return !read.equals(line.plan())
                && !(knowledge.execute(read) instanceof Execution.Computed computed
                        && computed.plan().equals(executed));
    }

    private Confirmation named(Line line) {
        return switch (knowledge.reader().proposals().ownWords(line.question(), line.plan())) {
            case OwnWords.Missing missing ->
                new Confirmation.Refused("La pregunta, por sí sola, no nombra " + name(missing)
                        + ", que está en el plan; si seguía a otra, escríbala entera.");
            case OwnWords.Unused unused ->
                new Confirmation.Refused("La pregunta nombra «" + unused.text() + "» y el plan no.");
            case OwnWords.Found found -> proven(line, found);
        };
    }

    private Confirmation proven(Line line, OwnWords.Found words) {
        Question question =
                ConfirmedPairs.question(line.question(), line.plan(), line.rejected() != null, words.quotes());
        return switch (prover.prove(question)) {
            case Proof.Answered answered ->
                recheck.prose(answered.plan(), answered.text(), true)
                        .<Confirmation>map(
                                why -> new Confirmation.Refused("La respuesta no se puede verificar: " + why + "."))
                        .orElseGet(() -> kept(line, question, answered));
            case Proof.Rejected rejected -> new Confirmation.Refused(why(rejected.reason()));
            case Proof.AskedBack _, Proof.Refused _ ->
                new Confirmation.Refused("El plan no da una respuesta que se pueda enseñar.");
        };
    }

    private Confirmation kept(Line line, Question question, Proof.Answered answered) {
        List<Pair> made = pairs.of(question, line.plan(), answered);
        return new Confirmation.Proven(answered.plan(), made, note(made));
    }

    private static @Nullable String note(List<Pair> made) {
        return made.size() > 1
                ? null
                : "Solo el par de respuesta: el plan no se puede decir entero con palabras de la pregunta.";
    }

    private static String why(String code) {
        return switch (code) {
            case "too_many_figures", "too_long" -> "La respuesta es demasiado larga para un par.";
            case "number_from_nowhere", "claim_wrong" -> "La respuesta no se puede verificar.";
            case "read_otherwise" -> "El lector lee otra pregunta.";
            default -> "No supera la comprobación de los pares (" + code + ").";
        };
    }

    private String told(Plan plan) {
        return knowledge.writer().interpret(plan);
    }

    private String name(OwnWords.Missing missing) {
        Catalog catalog = knowledge.facts().catalog();
        String id = missing.id();
        return switch (missing.kind()) {
            case PLACE -> "el lugar «" + catalog.place(id).map(Place::name).orElse(id) + "»";
            case PARTY -> "el partido «" + catalog.party(id).map(Party::label).orElse(id) + "»";
            case ELECTION -> "las elecciones «" + id + "»";
        };
    }
}
