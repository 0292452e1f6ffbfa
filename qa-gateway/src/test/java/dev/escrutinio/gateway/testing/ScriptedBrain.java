package dev.escrutinio.gateway.testing;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Source;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.reading.LearnedWords;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import dev.escrutinio.language.wording.Worded;
import java.util.List;
import java.util.Set;

/// A brain that knows a handful of questions by heart.
///
/// @param wording what it says of any result
public record ScriptedBrain(Facts facts, String wording) implements Brain {
    /// Vox in Torrelavega, November 2019: what the scripted result is.
    public static final Figure FIGURE = new Figure(
            13.74003,
            Unit.PERCENT,
            "vote_share",
            "vox",
            "39087",
            "2019-11",
            null,
            Base.VALID,
            Scope.WITHOUT_CERA,
            1723L,
            12540L,
            13.749,
            Role.VALUE,
            null,
            null,
            null,
            null);

    /// A plan of this brain; a place with code `99999` cannot be computed.
    public static Query plan(String place) {
        return new Query(
                List.of("2019-11"),
                Places.of(place),
                List.of(Measure.of("vote_share", "vox")),
                new Operation.Value(),
                null);
    }

    public static ScriptedBrain honest() {
        return new ScriptedBrain(
                new FewFacts("a".repeat(64), false), "Vox tuvo el 13,74 % de los votos: 1.723 de 12.540.");
    }

    /// Writes a number that nobody computed.
    public static ScriptedBrain careless() {
        return new ScriptedBrain(new FewFacts("b".repeat(64), false), "Vox tuvo el 16,18 % de los votos.");
    }

    public static ScriptedBrain withDemoData() {
        return new ScriptedBrain(new FewFacts("c".repeat(64), true), "Vox tuvo el 13,74 %.");
    }

    @Override
    public Reading read(String question, Conversation conversation) {
        return switch (question) {
            case "¿y en Medina?" ->
                conversation.plans().equals(List.of(plan("39087")))
                        ? new Reading.Understood(plan("47085"), List.of(), List.of())
                        : unknown(question);
            case "Vox en Torrelavega" ->
                new Reading.Understood(plan("39087"), List.of("se toma noviembre de 2019"), List.of());
            case "Analiza Torrelavega" ->
                new Reading.Understood(new Analysis(List.of(plan("39087"))), List.of(), List.of());
            case "Vox en Moya" ->
                new Reading.Ambiguous(
                        new Reason("ambiguous_place", "¿Qué Moya?", List.of("Moya"), null),
                        List.of(
                                new Reading.Choice("Moya (Cuenca)", "Vox en Moya (Cuenca)", plan("16133")),
                                new Reading.Choice("Moya (Las Palmas)", "Vox en Moya (Las Palmas)", plan("35013"))));
            case "Quién ganó" -> new Reading.Understood(plan("39"), List.of(), List.of());
            case "Quién es el alcalde", "Quién es el alcalde de Torrelavega" ->
                new Reading.Refused(
                        new Reason("out_of_scope", "Aquí solo hay elecciones generales.", List.of("alcalde"), null));
            default -> unknown(question);
        };
    }

    @Override
    public Set<String> measures(String question) {
        return Set.of("vote_share");
    }

    /// Every question that has «vacías» teaches it.
    @Override
    public List<LearnedWords.Entry> lessons(String question, Plan plan) {
        return question.contains("vacías") && !question.contains("otra cosa")
                ? List.of(new LearnedWords.Entry("vacías", "en blanco"))
                : List.of();
    }

    @Override
    public Set<String> names(String question) {
        return question.contains("Torrelavega") ? Set.of("39087") : Set.of();
    }

    /// Takes a code alone for a plan.
    @Override
    public Proposal judge(String question, String reply) {
        return reply.matches("\\d{5}")
                ? new Proposal.Offered(List.of(plan(reply)))
                : new Proposal.Rejected(Proposal.Why.UNREADABLE);
    }

    @Override
    public Execution execute(Plan plan) {
        if (plan.equals(plan("99999"))) {
            return new Execution.NotComputable(
                    plan, new Reason("no_such_place", "No existe el lugar.", List.of(), null));
        }
        if (plan.equals(plan("66666"))) {
            throw new IllegalStateException("a bug");
        }
        return new Execution.Computed(
                plan,
                List.of(FIGURE),
                List.of(),
                List.of(),
                List.of(new Source("interior/2019-11", "Ministerio del Interior", "d".repeat(64))));
    }

    @Override
    public String interpret(Plan plan) {
        return "% de voto de Vox, noviembre de 2019";
    }

    @Override
    public Worded write(Execution.Computed computed) {
        return new Worded(interpret(computed.plan()), wording, List.of("Una nota."), null, null);
    }

    private static Reading unknown(String question) {
        int start = question.lastIndexOf(' ') + 1;
        String word = question.substring(start);
        return new Reading.NotUnderstood(
                new Reason("words_not_understood", "No se entiende «" + word + "».", List.of(word), null),
                List.of(new Reading.UnknownWord(word, start, question.length())));
    }
}
