package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How far one party lies before another one, as what places are looked for by.
class LeadsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En qué municipio de Madrid sacó más ventaja el PP al PSOE en 2016?",
                "¿En qué municipio de Madrid le sacó el PP más ventaja al PSOE en 2016?",
                "municipio de Madrid con mayor ventaja del PP sobre el PSOE en 2016",
                "¿En qué municipio de Madrid aventajó en más puntos el PP al PSOE en 2016?",
                "¿Dónde fue mayor la ventaja del PP respecto al PSOE en la provincia de Madrid en 2016?",
                "¿En qué municipio de Madrid quedó el PSOE por detrás del PP por más puntos en 2016?"
            })
    void whoIsAheadOfWhomIsTheSubject(String question) {
        assertThat(plan(question)).isEqualTo(ranking(Direction.HIGHEST, Measure.of("lead", "pp>psoe")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Dónde fue menor la diferencia entre PP y PSOE en la provincia de Madrid en 2016?",
                "municipio de Madrid con menor distancia entre el PP y el PSOE en 2016",
                "¿En qué municipio de Madrid separaron menos puntos al PP del PSOE en 2016?"
            })
    void aGapIsTheSameBothWays(String question) {
        assertThat(plan(question)).isEqualTo(ranking(Direction.LOWEST, Measure.of("gap", "pp>psoe")));
    }

    @Test
    void theLeastLeadIsOneAllTheSame() {
        assertThat(plan("¿En qué municipio de Madrid fue menor la ventaja en votos del PP sobre el PSOE en 2016?"))
                .isEqualTo(ranking(
                        Direction.LOWEST,
                        Measure.of("lead_votes", "pp>psoe"),
                        new Condition.Beats("pp", "psoe", null)));
    }

    @Test
    void aBoundOfALeadIsACondition() {
        Condition ahead =
                new Condition.Compares(Measure.of("lead", "pp>psoe"), null, false, Comparator.GREATER, 20, null);

        assertThat(plan("¿En cuántos municipios de Madrid superó el PP al PSOE en más de 20 puntos en 2016?"))
                .isEqualTo(query(new Operation.Count(), List.of(), ahead));
        assertThat(plan("¿En cuántos municipios de Madrid le sacó el PP más de 20 puntos al PSOE en 2016?"))
                .isEqualTo(query(new Operation.Count(), List.of(), ahead));
    }

    @Test
    void fewerVotesThanABoundAreStillALead() {
        assertThat(plan("¿En cuántos municipios de Madrid aventajó el PP al PSOE en menos de 50 votos en 2016?"))
                .isEqualTo(query(
                        new Operation.Count(),
                        List.of(),
                        new Condition.Compares(
                                Measure.of("lead_votes", "pp>psoe"), null, false, Comparator.LESS, 50, null),
                        new Condition.Beats("pp", "psoe", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En qué municipio de Madrid ganó el PP con más ventaja sobre el PSOE en 2016?",
                "¿Dónde ganó el PP con más diferencia al PSOE en la provincia de Madrid en 2016?",
                "municipio de Madrid en el que el PP venció con mayor diferencia con el PSOE en 2016",
                "De los municipios de Madrid donde ganó el PP, ¿en cuál sacó más ventaja al PSOE en 2016?"
            })
    void whoeverWonWithALeadCameFirst(String question) {
        assertThat(plan(question))
                .isEqualTo(ranking(
                        Direction.HIGHEST, Measure.of("lead", "pp>psoe"), new Condition.Finished("pp", 1, null)));
    }

    @Test
    void whoeverWonWithABoundCameFirst() {
        Condition first = new Condition.Finished("pp", 1, null);
        Condition ahead =
                new Condition.Compares(Measure.of("lead", "pp>psoe"), null, false, Comparator.GREATER, 20, null);

        assertThat(
                        plan(
                                "¿En cuántos municipios de Madrid ganó el PP con más de 20 puntos de ventaja sobre el PSOE en 2016?"))
                .isEqualTo(query(new Operation.Count(), List.of(), ahead, first));
        assertThat(plan("municipios de Madrid donde ganó el PP con más de 20 puntos de diferencia con el PSOE en 2016"))
                .isEqualTo(query(new Operation.ListPlaces(null), List.of(Measure.of("lead", "pp>psoe")), ahead, first));
    }

    @Test
    void toBeatAnotherOneIsToBeAheadOfItAlone() {
        assertThat(plan("¿En qué municipio de Madrid le ganó el PP al PSOE por más votos en 2016?"))
                .isEqualTo(ranking(Direction.HIGHEST, Measure.of("lead_votes", "pp>psoe")));
    }

    @Test
    void whereItGrewAndWhereItWonAreTwoQuestions() {
        assertThat(
                        SmallCountry.reader()
                                .read(
                                        "¿En qué municipio de Madrid creció más la ventaja con que ganó el PP sobre el PSOE de 2016 a noviembre de 2019?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void oneOfManyIsNoPlaceOfThatName() {
        assertThat(plan("¿Cuál fue la mayor ventaja del PP sobre el PSOE en un municipio de Madrid en 2016?"))
                .isEqualTo(ranking(Direction.HIGHEST, Measure.of("lead", "pp>psoe")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Diferencia de votos entre PP y PSOE en cada municipio de Madrid en 2016",
                "¿Cuántos votos le sacó el PP al PSOE en los municipios de Madrid en 2016?"
            })
    void whatLiesBetweenThemIsToldOfEachPlace(String question) {
        assertThat(plan(question))
                .isEqualTo(query(new Operation.Value(), List.of(Measure.of("lead_votes", "pp>psoe"))));
    }

    @Test
    void aGapMayMove() {
        assertThat(plan("¿Cuánto cambió la diferencia entre PP y PSOE en Getafe de 2016 a noviembre de 2019?"))
                .isEqualTo(new Query(
                        List.of("2016-06", "2019-11"),
                        Places.of("28065"),
                        List.of(Measure.of("lead", "pp>psoe")),
                        new Operation.Change(),
                        null));
    }

    @Test
    void howManyVotesAreNoListOfPlaces() {
        assertThat(SmallCountry.reader()
                        .read("¿Cuántos votos más sacó el PP que el PSOE en cada municipio de Madrid en 2016?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void theEndOfAnotherDatumIsNoneOfALead() {
        assertThat(
                        SmallCountry.reader()
                                .read(
                                        "¿En qué municipio de Madrid donde el PP superó al PSOE fue mayor la participación en 2016?"))
                .isNotEqualTo(ranking(Direction.HIGHEST, Measure.of("lead", "pp>psoe")))
                .satisfies(reading -> assertThat(reading.toString()).doesNotContain("lead"));
    }

    private static Plan ranking(Direction direction, Measure measure, Condition... where) {
        return query(new Operation.Ranking(direction, 1, false), List.of(measure), where);
    }

    private static Plan query(Operation operation, List<Measure> measures, Condition... where) {
        // A list tells the measures of its conditions, a count none.
        return new Query(
                List.of("2016-06"),
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(where)),
                measures,
                operation,
                null);
    }
}
