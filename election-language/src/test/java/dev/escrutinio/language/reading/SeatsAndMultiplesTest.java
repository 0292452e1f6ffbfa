package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Votes and seats held against each other: what was lacking, what was wasted, how many times, and how far ends lie
/// apart.
class SeatsAndMultiplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos le faltaron a Vox para sacar un escaño más en la provincia de Valladolid en 2016?",
                "¿Cuántos votos le faltaron a Vox para otro diputado en la provincia de Valladolid en 2016?",
                "votos que necesitó Vox para obtener escaño en la provincia de Valladolid en 2016"
            })
    void votesLackedForASeat(String question) {
        assertThat(plan(question)).isEqualTo(value("47", Measure.of("votes_to_seat", "vox")));
    }

    @Test
    void votesToSpare() {
        assertThat(plan("¿Cuántos votos le sobraron al PP en la provincia de Valladolid en 2016?"))
                .isEqualTo(value("47", Measure.of("votes_to_spare", "pp")));
    }

    @Test
    void theLastSeatIsToldBesideWhatWasLacking() {
        assertThat(
                        plan(
                                "¿A cuántos votos se quedó el PP de quitarle el último escaño al PSOE en la provincia de Valladolid en 2016?"))
                .isEqualTo(new Analysis(List.of(
                        value("47", Measure.of("votes_to_seat", "pp")),
                        query(Places.of("47"), new Operation.Seats(null, null, List.of(), false, true)))));
    }

    @Test
    void whereASeatWasNearest() {
        assertThat(plan("¿En qué provincia se quedó Vox más cerca de sacar un escaño más en 2016?"))
                .isEqualTo(query(
                        within(Level.PROVINCE, "ES"),
                        new Operation.Ranking(Direction.LOWEST, 1, false),
                        Measure.of("votes_to_seat", "vox")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos fueron a partidos sin escaño en la provincia de Valladolid en 2016?",
                "votos a partidos sin representación en la provincia de Valladolid en 2016",
                "¿Cuántos votos se fueron a candidaturas sin escaño en la provincia de Valladolid en 2016?"
            })
    void votesOfThoseWithoutASeat(String question) {
        assertThat(plan(question)).isEqualTo(value("47", Measure.of("votes_without_seat")));
    }

    @Test
    void theShareOfThoseWithoutASeat() {
        assertThat(plan("¿Qué porcentaje de votos fue a partidos sin escaño en la provincia de Valladolid en 2016?"))
                .isEqualTo(value("47", Measure.of("without_seat_share")));
    }

    @Test
    void seatsAreComparedAsVotesAre() {
        assertThat(plan("¿En cuántas provincias sacó más escaños el PP que el PSOE en 2016?"))
                .isEqualTo(query(
                        within(Level.PROVINCE, "ES", compares("seat_lead", "pp>psoe", Comparator.GREATER, 0)),
                        new Operation.Count()));
        assertThat(plan("¿En cuántas provincias empataron a escaños PP y PSOE en 2016?"))
                .isEqualTo(query(
                        within(Level.PROVINCE, "ES", compares("seat_lead", "pp>psoe", Comparator.EQUAL, 0)),
                        new Operation.Count()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid dobló el PP al PSOE en 2016?",
                "¿En cuántos municipios de Madrid sacó el PP el doble de votos que el PSOE en 2016?"
            })
    void twiceIsAtLeastTwice(String question) {
        assertThat(plan(question)).isEqualTo(counted(compares("vote_ratio", "pp>psoe", Comparator.AT_LEAST, 2)));
    }

    @Test
    void moreThanTwiceAndLessThanHalf() {
        assertThat(plan("¿En cuántos municipios de Madrid sacó el PP más del triple de votos que el PSOE en 2016?"))
                .isEqualTo(counted(compares("vote_ratio", "pp>psoe", Comparator.GREATER, 3)));
        assertThat(plan("¿En cuántos municipios de Madrid sacó el PSOE menos de la mitad de votos que el PP en 2016?"))
                .isEqualTo(counted(compares("vote_ratio", "psoe>pp", Comparator.LESS, 0.5)));
    }

    @Test
    void howManyTimesInOnePlace() {
        assertThat(plan("¿Dobló el PP al PSOE en Getafe en 2016?"))
                .isEqualTo(query(
                        Places.of("28065"),
                        new Operation.Value(new Bound(Comparator.AT_LEAST, 2, null)),
                        Measure.of("vote_ratio", "pp>psoe")));
        assertThat(plan("¿Cuántas veces más votos sacó el PP que Vox en Getafe en 2016?"))
                .isEqualTo(value("28065", Measure.of("vote_ratio", "pp>vox")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué diferencia hay entre el municipio de Madrid con más y el municipio con menos participación en 2016?",
                "diferencia entre el municipio de Madrid con mayor y con menor participación en 2016"
            })
    void howFarTheEndsLieApart(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        within(Level.MUNICIPALITY, "28"),
                        new Operation.Statistic(StatisticKind.RANGE),
                        Measure.of("turnout")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipios de Madrid con más votos nulos que blancos en 2016",
                "votos del PP en Getafe hacia Vox en 2016",
                "votos del PP en Getafe gracias a Vox en 2016",
                "votos del PP en Getafe que vinieron del PSOE en 2016",
                "porcentaje total del PP en Getafe en las dos elecciones de 2019",
                "escaños del PP con barrera del 4 % nacional en 2016",
                "PP respecto al total de PP y PSOE en Getafe en 2016"
            })
    void whatNoPlanSaysIsNotAnswered(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void whereOfAllTheCountryIsAskedBack() {
        Reading reading = SmallCountry.reader().read("¿Dónde ganó el PP con más ventaja sobre el PSOE en 2016?");

        assertThat(reading).isInstanceOf(Reading.Ambiguous.class);
        assertThat(((Reading.Ambiguous) reading).choices())
                .extracting(Reading.Choice::plan)
                .contains(query(
                        within(Level.PROVINCE, "ES", new Condition.Finished("pp", 1, null)),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        Measure.of("lead", "pp>psoe")));
    }

    @Test
    void bothCorrelationsAreTwoSteps() {
        assertThat(
                        plan(
                                "Pearson y Spearman entre el voto al PP y la participación en los municipios de Madrid en 2016"))
                .isInstanceOfSatisfying(
                        Analysis.class, analysis -> assertThat(analysis.steps()).hasSize(2));
    }

    @Test
    void whatLiesBetweenTwoElectionsOfAYearIsAChange() {
        assertThat(plan("Diferencia de participación entre las dos elecciones de 2019 en Getafe"))
                .isEqualTo(new Query(
                        List.of("2019-04", "2019-11"),
                        Places.of("28065"),
                        List.of(Measure.of("turnout")),
                        new Operation.Change(),
                        null));
    }

    @Test
    void aRangeOfInhabitantsIsOne() {
        Condition range =
                new Condition.Compares(Measure.of("population"), null, false, Comparator.BETWEEN, 500, 1000.0);

        assertThat(plan("¿En cuántos municipios de Madrid de 500 a 1000 habitantes ganó el PP en 2016?"))
                .isEqualTo(query(
                        within(Level.MUNICIPALITY, "28", range, new Condition.Finished("pp", 1, null)),
                        new Operation.Count()));
    }

    @Test
    void aVerbIsNoParty() {
        assertThat(plan("¿Podemos saber cuántos votos sacó el PP en Getafe en 2016?"))
                .isEqualTo(value("28065", Measure.of("votes", "pp")));
    }

    @Test
    void aTotalOfSeveralIsTheirSum() {
        assertThat(plan("total de votos del PP y del PSOE en Getafe en 2016"))
                .isEqualTo(new Analysis(List.of(
                        query(
                                Places.of("28065"),
                                new Operation.Value(),
                                Measure.of("votes", "pp"),
                                Measure.of("votes", "psoe")),
                        value("28065", Measure.of("votes", "pp+psoe")))));
    }

    private static Condition compares(String measure, String pair, Comparator comparator, double value) {
        return new Condition.Compares(Measure.of(measure, pair), null, false, comparator, value, null);
    }

    private static Query counted(Condition condition) {
        return query(within(Level.MUNICIPALITY, "28", condition), new Operation.Count());
    }

    private static Places within(Level level, String inside, Condition... where) {
        return new Places.Within(level, List.of(inside), List.of(where));
    }

    private static Query value(String place, Measure measure) {
        return query(Places.of(place), new Operation.Value(), measure);
    }

    private static Query query(Places places, Operation operation, Measure... measures) {
        return new Query(List.of("2016-06"), places, List.of(measures), operation, null);
    }
}
