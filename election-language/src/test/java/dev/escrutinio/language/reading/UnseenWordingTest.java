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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Turns of phrase that people not of the house used: each question reads as its plainer twin, or as a plan written
/// out.
class UnseenWordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ¿Tendría la amabilidad de comunicarme los votos nulos de Getafe el 10N? | votos nulos de Getafe el 10N
        ¿Serían tan amables de indicarnos quién ganó en Getafe el 10N?          | ¿quién ganó en Getafe el 10N?
        Rogamos nos remitan la participación de Getafe el 10N                   | participación de Getafe el 10N
        Según los resultados, ¿quién fue segundo en Getafe el 10N?              | ¿quién fue segundo en Getafe el 10N?
        ¿Cuántos votos se dejó el PSOE en Getafe del 28A al 10N?   | ¿cuántos votos perdió el PSOE en Getafe del 28A al 10N?
        ¿Cuántos votos perdimos los socialistas en Getafe del 28A al 10N? | ¿cuántos votos perdió el PSOE en Getafe del 28A al 10N?
        ¿Cuántos paisanos de Getafe no votaron el 10N?             | ¿cuántos vecinos de Getafe se abstuvieron el 10N?
        ¿A quién votó Getafe el 10N?                               | resultados de Getafe el 10N
        votos del PP en Getafe en 2019 (noviembre)                 | votos del PP en Getafe el 10N
        En 2019, en noviembre, votos del PP en Getafe              | votos del PP en Getafe el 10N
        Votos del PP en la provincia de Valladolid sin contar la capital, 10N | votos del PP en la provincia de Valladolid sin contar Valladolid capital, 10N
        Si se excluye la capital, ¿cuántos votos sacó el PP en la provincia de Valladolid el 10N? | votos del PP en la provincia de Valladolid sin contar Valladolid capital, 10N
        Si no contamos la capital, ¿cuántos votos sacó el PP en la provincia de Valladolid el 10N? | votos del PP en la provincia de Valladolid sin contar Valladolid capital, 10N
        Una vez excluida la capital, votos del PP en la provincia de Valladolid el 10N | votos del PP en la provincia de Valladolid sin contar Valladolid capital, 10N
        Si dejamos fuera la capital, ¿en cuántos municipios de Valladolid ganó el PSOE el 10N? | ¿en cuántos municipios de la provincia de Valladolid sin contar Valladolid capital ganó el PSOE el 10N?
        Agregando Getafe y Leganés, ¿cuántos votos sacó el PP el 10N? | votos del PP en el conjunto de Getafe y Leganés el 10N
        ranking de los municipios de Valladolid según el voto al PP el 10N | municipios de Valladolid ordenados por voto al PP el 10N
        renta x persona Getafe                                     | renta por persona de Getafe
        ¿cuántos votantes perdió el PP en Getafe del 28A al 10N?   | ¿cuántos votos perdió el PP en Getafe del 28A al 10N?
        ¿Qué partido ganó en Getafe el 10N y qué ventaja tuvo sobre el segundo? | ventaja del primero sobre el segundo en Getafe el 10N
        Quería enterarme de los votos del PP en Getafe el 10N      | votos del PP en Getafe el 10N
        ¿cuántos votos reunieron PP y Vox en Getafe el 10N?        | suma de votos de PP y Vox en Getafe el 10N
        ¿cuántas papeletas se llevaron entre los dos, PP y Vox, en Getafe el 10N? | suma de votos de PP y Vox en Getafe el 10N
        ¿Qué ha votado Getafe el 10N?                              | resultados de Getafe el 10N
        ¿Quién ganó en Getafe el 10N y por cuántos votos?          | ventaja del primero sobre el segundo en Getafe el 10N
        el municipio de Valladolid con la participacion mas baja el 10N | ¿qué municipio de la provincia de Valladolid tuvo menor participación el 10N?
        Soy concejala de Getafe y quiero saber la participación del 10N en mi municipio | participación de Getafe el 10N
        """)
    void readsAsItsPlainerTwin(String question, String plainer) {
        assertThat(plan(question)).isEqualTo(plan(plainer));
    }

    @Test
    void howFarAPartyIsFromAMajorityIsHeldAgainstIt() {
        // 61 seats, so 31
        Query held = query(
                Places.of("ES"),
                new Operation.Value(new Bound(Comparator.AT_LEAST, 31, null)),
                Measure.of("seats", "psoe"));
        assertThat(plan("¿a cuántos escaños se quedó el PSOE de la mayoría absoluta el 10N?"))
                .isEqualTo(held);
        assertThat(plan("¿cuántos escaños le faltaron al PSOE para la mayoría absoluta el 10N?"))
                .isEqualTo(held);
    }

    @Test
    void aMajorityOfAnybodyIsThatOfWhoeverCameFirst() {
        assertThat(plan("¿tuvo alguien mayoría absoluta el 10N?"))
                .isEqualTo(query(
                        Places.of("ES"),
                        new Operation.Value(new Bound(Comparator.AT_LEAST, 31, null)),
                        Measure.of("seats", "winner")));
    }

    @Test
    void severalStatisticsAreAStepEach() {
        assertThat(plan("mediana, media y desviación de la participación en los municipios de Valladolid el 10N"))
                .isEqualTo(new Analysis(List.of(
                        statistic(StatisticKind.MEDIAN),
                        statistic(StatisticKind.MEAN),
                        statistic(StatisticKind.DEVIATION))));
    }

    @Test
    void someTownOfAProvinceIsNotItsCapital() {
        assertThat(plan("¿ganó Vox en algún municipio de Valladolid el 10N?"))
                .isEqualTo(query(towns(new Condition.Finished("vox", 1, null)), new Operation.ListPlaces(null)));
    }

    @Test
    void theGreatestLeadIsNoCondition() {
        assertThat(plan("municipios de Valladolid donde el PP sacó más ventaja al PSOE el 10N"))
                .isEqualTo(query(
                        towns(), new Operation.Ranking(Direction.HIGHEST, 1, false), Measure.of("lead", "pp>psoe")));
    }

    @Test
    void whoWonByTheFewestVotesOrdersPlaces() {
        assertThat(plan("¿en qué municipio de Valladolid ganó el PP por menos votos el 10N?"))
                .isEqualTo(query(
                        towns(new Condition.Finished("pp", 1, null)),
                        new Operation.Ranking(Direction.LOWEST, 1, false),
                        Measure.of("margin_votes")));
    }

    @Test
    void neitherOfTwoIsEachDenied() {
        assertThat(plan("municipios de Valladolid donde ni el PP ni el PSOE ganaron el 10N"))
                .isEqualTo(query(
                        towns(
                                new Condition.Not(new Condition.Finished("pp", 1, null)),
                                new Condition.Not(new Condition.Finished("psoe", 1, null))),
                        new Operation.ListPlaces(null)));
    }

    @Test
    void twoPositionsAreOneEach() {
        assertThat(plan("¿en cuántos municipios de Valladolid quedó primero el PP y segundo el PSOE el 10N?"))
                .isEqualTo(query(
                        towns(new Condition.Finished("pp", 1, null), new Condition.Finished("psoe", 2, null)),
                        new Operation.Count()));
    }

    @Test
    void fallingBelowANumberIsACondition() {
        assertThat(plan("¿en cuántos municipios de Valladolid bajó la participación del 60 % el 10N?"))
                .isEqualTo(query(
                        towns(new Condition.Compares(Measure.of("turnout"), null, false, Comparator.LESS, 60, null)),
                        new Operation.Count()));
    }

    @Test
    void seatsAreWonOrMissedInProvinces() {
        assertThat(plan("¿en cuántas provincias se quedó Vox sin escaños el 10N?"))
                .isEqualTo(query(
                        new Places.Within(Level.PROVINCE, List.of("ES"), List.of(seats(Comparator.EQUAL, 0))),
                        new Operation.Count()));
        assertThat(plan("¿dónde obtuvo representación Vox el 10N?"))
                .isEqualTo(query(
                        new Places.Within(Level.PROVINCE, List.of("ES"), List.of(seats(Comparator.AT_LEAST, 1))),
                        new Operation.ListPlaces(null),
                        Measure.of("seats", "vox")));
    }

    @Test
    void anAverageOfAWiderPlaceIsItsOwnValue() {
        assertThat(plan("¿a cuántos puntos se quedó Vox en Getafe de su media nacional el 10N?"))
                .isEqualTo(query(
                        new Places.Named(List.of("28065", "ES"), false),
                        new Operation.Difference(),
                        Measure.of("vote_share", "vox")));
        assertThat(plan("¿está la participación de Getafe por encima de la media de la Comunidad de Madrid el 10N?"))
                .isEqualTo(query(
                        new Places.Named(List.of("28065", "R12"), false),
                        new Operation.Difference(),
                        Measure.of("turnout")));
    }

    @Test
    void twoCountsOfOnePlaceAreCompared() {
        assertThat(plan("¿hubo más votos en blanco que nulos en Getafe el 10N?"))
                .isEqualTo(
                        query(Places.of("28065"), new Operation.Difference(), Measure.of("blank"), Measure.of("null")));
    }

    @Test
    void whatAPartyLostByIsItsDistanceFromTheWinner() {
        assertThat(plan("¿por cuántos votos perdió el PSOE en Getafe el 10N?"))
                .isEqualTo(query(
                        Places.of("28065"),
                        new Operation.Difference(),
                        Measure.of("votes", "winner"),
                        Measure.of("votes", "psoe")));
    }

    @Test
    void blocksAreAddedUpAndCompared() {
        assertThat(plan("¿sumaron PP y Vox más votos que PSOE y Podemos en Getafe el 10N?"))
                .isEqualTo(query(
                        Places.of("28065"),
                        new Operation.Difference(),
                        Measure.of("votes", "pp+vox"),
                        Measure.of("votes", "psoe+unidas-podemos")));
    }

    @Test
    void whatSomebodyNeededIsNotThatTheAskerNeedsIt() {
        assertThat(plan("¿cuántos votos necesitó el PP por escaño en Valladolid el 10N?"))
                .isEqualTo(plan("votos por escaño del PP en la provincia de Valladolid el 10N"));
        assertThat(plan("necesito los votos del PP en Getafe el 10N")).isEqualTo(plan("votos del PP en Getafe el 10N"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿ganamos en Getafe el 10N?",
                "nuestros votos en Getafe el 10N",
                "¿dónde le fue mejor a Vox dentro de su provincia el 10N?",
                "partidos con escaño por Valladolid el 10N y votos de cada uno",
                "¿quién ganará en Getafe?"
            })
    void whatIsNotSaidIsNotGuessed(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Condition seats(Comparator comparator, int number) {
        return new Condition.Compares(Measure.of("seats", "vox"), null, false, comparator, number, null);
    }

    private static Query statistic(StatisticKind kind) {
        return query(towns(), new Operation.Statistic(kind), Measure.of("turnout"));
    }

    private static Places towns(Condition... where) {
        return new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(where));
    }

    private static Query query(Places places, Operation operation, Measure... measures) {
        return new Query(List.of("2019-11"), places, List.of(measures), operation, null);
    }
}
