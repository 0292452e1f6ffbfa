package dev.escrutinio.synth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.pairs.PairCost;
import dev.escrutinio.synth.publishing.Narrator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A model's prose is published only if every number of it is right with its subject.
class ModelAnalystTest {

    private static final Reply REFUSAL =
            new Reply("Lo siento, no puedo ayudar con política.", Reply.Finish.WHOLE, 9, 9);

    @Test
    void honestProseIsPublishedAtTheFirstGo() {
        List<Narrator.Told> outcomes = Bench.CASES.stream()
                .filter(one -> !one.kind().equals("geography"))
                .map(one -> {
                    Bench.Told told = Bench.tell(one, Bench.says(one, prose -> prose));
                    assertThat(told.asked()).hasSize(1);
                    return told.outcome();
                })
                .toList();

        assertThat(outcomes)
                .hasSizeGreaterThan(80)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Narrator.Told.Written.class,
                                written -> assertThat(written.cost()).isEqualTo(new PairCost("m", 100, 50, 0.0002))));
    }

    @Test
    void figuresOfDemoDataStayLabelled() {
        Bench.Case one = Bench.ofKind("portrait");

        Bench.Told told = Bench.tell(one, Bench.says(one, prose -> prose));

        assertThat(written(told).text()).endsWith("Son datos de demostración, no reales.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portrait", "contrast", "evolution", "profile"})
    void inventedNumberIsRejectedAfterOneRepair(String kind) {
        rejected(kind, Fault.INVENTED, prose -> prose.replaceFirst("(\\d+),(\\d\\d) %", "87,31 %"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portrait", "contrast", "profile"})
    void partiesThatChangedPlacesAreFound(String kind) {
        rejected(kind, Fault.WRONG, prose -> swapped(prose, "PSOE", "PP"));
    }

    @Test
    void placesThatChangedPlacesAreFound() {
        Bench.Case one = Bench.ofKind("contrast");
        List<String> names = one.proof().figures().stream()
                .map(Figure::place)
                .distinct()
                .map(code -> Bench.KNOWLEDGE
                        .facts()
                        .catalog()
                        .place(String.valueOf(code))
                        .orElseThrow()
                        .name())
                .toList();

        rejected("contrast", Fault.WRONG, prose -> swapped(prose, names.getFirst(), names.getLast()));
    }

    @Test
    void directionsThatWereTurnedAreFound() {
        List<Bench.Case> changes = Bench.CASES.stream()
                .filter(one -> one.kind().startsWith("evolution"))
                .filter(one -> turned(one.prose()).compareTo(one.prose()) != 0)
                .toList();

        assertThat(changes).hasSizeGreaterThan(20).allSatisfy(one -> {
            Bench.Told told = Bench.tell(
                    one, Bench.says(one, ModelAnalystTest::turned), Bench.says(one, ModelAnalystTest::turned));
            assertThat(told.outcome()).as(turned(one.prose())).isInstanceOf(Narrator.Told.Rejected.class);
        });
    }

    @Test
    void electionsThatChangedPlacesAreFound() {
        rejected("evolution", Fault.WRONG, prose -> swapped(prose, "abril", "noviembre"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El PACMA dominó la campaña.",
                "Fue, también, el mejor resultado del PSOE.",
                "La izquierda perdió apoyos por la economía."
            })
    void assertionWithoutAFigureIsRejected(String sentence) {
        rejected("portrait", Fault.UNPROVEN, prose -> prose + " " + sentence);
    }

    @Test
    void directionThatHidesBehindARightFigureIsRejected() {
        rejected("portrait", Fault.UNPROVEN, prose -> prose.replaceFirst("\\. ", ", y el PACMA bajó mucho. "));
    }

    @Test
    void rightNumberOfAnotherPlaceIsNotAFigureOfThisQuestion() {
        Bench.Case one = Bench.ofKind("portrait");
        String foreign = Bench.CASES.stream()
                .filter(other -> other.kind().equals("portrait"))
                .filter(other -> !other.proof()
                        .figures()
                        .getFirst()
                        .equals(one.proof().figures().getFirst()))
                .findFirst()
                .orElseThrow()
                .prose();

        rejected("portrait", Fault.INVENTED, prose -> prose + " " + foreign);
    }

    @Test
    void refusalIsNotAskedAgain() {
        Bench.Told told = Bench.tell(Bench.ofKind("portrait"), REFUSAL);

        assertThat(told.outcome()).isEqualTo(new Narrator.Told.Rejected(Fault.REFUSED));
        assertThat(told.asked()).hasSize(1);
    }

    @Test
    void garbageAndCutAnswersAreRejectedAfterOneRepair() {
        Reply garbage = new Reply("<|im_start|> ]] {\"a\":", Reply.Finish.WHOLE, 9, 9);
        Reply cut = new Reply("{\"pregunta\": \"¿Qué", Reply.Finish.CUT, 9, 9);
        Bench.Case one = Bench.ofKind("portrait");

        assertThat(Bench.tell(one, garbage, garbage).outcome()).isEqualTo(new Narrator.Told.Rejected(Fault.GARBAGE));
        assertThat(Bench.tell(one, cut, cut).outcome()).isEqualTo(new Narrator.Told.Rejected(Fault.CUT));
    }

    @Test
    void textBeyondTheLimitIsRejected() {
        rejected("portrait", Fault.TOO_LONG, prose -> (prose + " ").repeat(20));
    }

    @Test
    void questionAboutSomethingElseIsRejected() {
        Bench.Case one = Bench.ofKind("portrait");
        Reply other = new Reply(
                Bench.letter("¿Quién ganó en Villademo del Norte?", one.prose()), Reply.Finish.WHOLE, 100, 50);

        assertThat(Bench.tell(one, other, other).outcome()).isEqualTo(new Narrator.Told.Rejected(Fault.QUESTION));
    }

    @Test
    void mendedProseIsPublishedAndBothGoesArePaid() {
        Bench.Case one = Bench.ofKind("portrait");

        Bench.Told told = Bench.tell(
                one, Bench.says(one, prose -> swapped(prose, "PSOE", "PP")), Bench.says(one, prose -> prose));

        assertThat(written(told).cost()).isEqualTo(new PairCost("m", 200, 100, 0.0004));
        assertThat(told.asked().getLast().getLast().text()).contains("no es lo que dicen las cifras");
    }

    @Test
    void nothingIsAskedThatTheBudgetDoesNotCover() {
        InMemoryLedger ledger = new InMemoryLedger();
        Bench.Case one = Bench.ofKind("portrait");

        assertThatThrownBy(() -> Bench.tell(one, new Budget(null, 150L), ledger, Bench.says(one, prose -> prose)))
                .isInstanceOf(BudgetSpentException.class)
                .hasMessageContaining("150 tokens")
                .hasMessageContaining("amplíe el presupuesto y reanude");
        assertThatThrownBy(() -> Bench.tell(one, new Budget(0.0001, null), ledger, Bench.says(one, prose -> prose)))
                .isInstanceOf(BudgetSpentException.class);
    }

    @Test
    void keptAnswersAreNotAskedForAgainAndGiveTheSameText() {
        InMemoryLedger ledger = new InMemoryLedger();
        Bench.Case one = Bench.ofKind("portrait");
        Budget budget = new Budget(null, 1_000_000L);
        Bench.Told first = Bench.tell(one, budget, ledger, Bench.says(one, prose -> prose));

        Bench.Told again = Bench.tell(one, budget, ledger);

        assertThat(again.asked()).isEmpty();
        assertThat(again.outcome()).isEqualTo(first.outcome());
    }

    private static void rejected(String kind, String reason, UnaryOperator<String> spoil) {
        Bench.Case one = Bench.ofKind(kind);
        Function<String, String> spoiled = prose -> {
            assertThat(spoil.apply(prose)).isNotEqualTo(prose);
            return spoil.apply(prose);
        };

        Bench.Told told = Bench.tell(one, Bench.says(one, spoiled), Bench.says(one, spoiled));

        assertThat(told.outcome()).as(spoil.apply(one.prose())).isEqualTo(new Narrator.Told.Rejected(reason));
        assertThat(told.asked()).hasSize(2);
    }

    private static Narrator.Told.Written written(Bench.Told told) {
        assertThat(told.outcome()).isInstanceOf(Narrator.Told.Written.class);
        return (Narrator.Told.Written) told.outcome();
    }

    private static String swapped(String text, String one, String other) {
        return text.replace(one, "\u0001").replace(other, one).replace("\u0001", other);
    }

    private static String turned(String text) {
        return swapped(text, "puntos más", "puntos menos");
    }
}
