package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Subjects that a question leaves out or takes back, wholes that it sets beside a part, and other languages.
class SubjectsAndWholesTest {

    private static final List<String> JUNE = List.of("2016-06");
    private static final Measure PP = Measure.of("votes", "pp");

    @Test
    void onePartyMayMeetTwoConditions() {
        assertThat(plan("¿En qué municipios de Madrid ganó el PP y pasó del 50 % en 2016?"))
                .isEqualTo(list(
                        new Condition.Compares(
                                Measure.of("vote_share", "pp"), null, false, Comparator.GREATER, 50, null),
                        new Condition.Finished("pp", 1, null)));
    }

    @Test
    void whoPassedABoundIsTheOneThatWasAhead() {
        assertThat(plan("¿En qué municipios de Madrid quedó Vox por delante del PP y además pasó del 30 % en 2016?"))
                .isEqualTo(list(
                        new Condition.Compares(
                                Measure.of("vote_share", "vox"), null, false, Comparator.GREATER, 30, null),
                        new Condition.Beats("vox", "pp", null)));
    }

    @Test
    void aSecondClauseGoesOnWithTheParty() {
        Plan places = plan("¿Cuántos votos sacó el PP en Getafe en 2016 y, de paso, en qué puesto quedó?");

        assertThat(places)
                .isEqualTo(new Analysis(List.of(
                        value("28065", PP),
                        new Query(
                                JUNE, Places.of("28065"), List.of(), new Operation.Results(null, null, "pp"), null))));
    }

    @Test
    void eachOneAndTheSumAreBothTold() {
        assertThat(plan("votos de PP y Vox en Getafe en 2016, cada uno y la suma"))
                .isEqualTo(new Analysis(List.of(
                        value("28065", PP, Measure.of("votes", "vox")),
                        value("28065", Measure.of("votes", "pp+vox")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Fue la participación de Getafe mayor que la de su provincia en 2016?",
                "¿Fue la participación de Getafe mayor que la de la provincia en 2016?",
                "¿Quedó la participación de Getafe por encima de la media de su provincia en 2016?",
                "¿Fue la participación de Getafe mayor que en el conjunto de la provincia de Madrid en 2016?"
            })
    void aPlaceIsHeldAgainstTheOneAroundIt(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        JUNE,
                        new Places.Named(List.of("28065", "28"), false),
                        List.of(Measure.of("turnout")),
                        new Operation.Difference(),
                        null));
    }

    @Test
    void whatIsTakenBackGivesWay() {
        assertThat(plan("¿Cuántos votos sacó el PP en Getafe, digo Leganés, en 2016?"))
                .isEqualTo(value("28074", PP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quants vots va treure el PP a Getafe el juny de 2016?",
                "Cantos votos obtivo o PP en Getafe nas eleccións xerais de xuño de 2016?"
            })
    void anotherLanguageIsReadAsItsSpanish(String question) {
        assertThat(plan(question)).isEqualTo(value("28065", PP));
    }

    @Test
    void aWordOfAnotherLanguageThatNoTableHasLeavesNoAnswer() {
        assertThat(SmallCountry.reader().read("Quants vots va treure el PP a Getafe el juny de 2016, si plou?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué supone el voto de Getafe en el total de la provincia de Madrid para el PSOE en 2016?",
                "¿Cuántos votos sacaron los partidos con escaño en la provincia de Madrid en 2016?"
            })
    void aPartOfTheQuestionIsNotAnsweredForTheWhole(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void aWishOfTheAskerIsNothingThatAPartyLacked() {
        assertThat(plan("Necesito el % del PP en Getafe en las elecciones generales de 2016 a noviembre de 2019"))
                .isEqualTo(new Query(
                        List.of("2016-06", "2019-04", "2019-11"),
                        Places.of("28065"),
                        List.of(Measure.of("vote_share", "pp")),
                        new Operation.Value(),
                        null));
    }

    @Test
    void thePercentageOfNobodyKnownIsNotTheResults() {
        assertThat(SmallCountry.reader().read("¿Qué porcentaje obtuvo el Partido de Moya (Cuenca) en 2016?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void theFirstPartiesTogetherAreNamed() {
        assertThat(plan("¿Qué porcentaje sumaron los dos primeros partidos en Getafe en 2016?"))
                .isEqualTo(value("28065", Measure.of("vote_share", "pp+psoe")));
    }

    @Test
    void resultsWithoutATownAreOfTheOthersTogether() {
        Places others =
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(new Condition.Outside(List.of("28065"))));

        assertThat(plan("Resultados en la provincia de Madrid sin contar Getafe, 2016"))
                .isInstanceOfSatisfying(Analysis.class, analysis -> {
                    assertThat(analysis.steps())
                            .extracting(Query::operation)
                            .containsExactly(
                                    new Operation.Statistic(StatisticKind.TOTAL),
                                    new Operation.Statistic(StatisticKind.WEIGHTED_MEAN));
                    assertThat(analysis.steps()).allSatisfy(step -> {
                        assertThat(step.places()).isEqualTo(others);
                        assertThat(step.measures()).extracting(Measure::party).startsWith("pp", "psoe", "vox");
                    });
                });
    }

    @Test
    void aStrongholdIsTheTownWithMost() {
        assertThat(plan("¿Cuál fue el feudo del PP en la provincia de Madrid en 2016?"))
                .isEqualTo(new Query(
                        JUNE,
                        new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of()),
                        List.of(Measure.of("vote_share", "pp")),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        null));
    }

    @Test
    void howManyAndWhatShareAreBothTold() {
        assertThat(plan("¿Cuántos vecinos de Getafe se abstuvieron en 2016 y qué % eran?"))
                .isEqualTo(value("28065", Measure.of("abstention"), Measure.of("abstention_rate")));
    }

    private static Query value(String place, Measure... measures) {
        return new Query(JUNE, Places.of(place), List.of(measures), new Operation.Value(), null);
    }

    private static Query list(Condition... where) {
        List<Measure> told = List.of(where).stream()
                .filter(Condition.Compares.class::isInstance)
                .map(condition -> ((Condition.Compares) condition).measure())
                .toList();
        return new Query(
                JUNE,
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(where)),
                told,
                new Operation.ListPlaces(null),
                null);
    }
}
