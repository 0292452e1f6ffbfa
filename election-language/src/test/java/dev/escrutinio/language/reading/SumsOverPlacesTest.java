package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
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

class SumsOverPlacesTest {

    private static final Measure PSOE = Measure.of("seats", "psoe");
    private static final Condition PP_FIRST = new Condition.Finished("pp", 1, null);

    private static Query provinces(Measure measure, Condition... where) {
        return sum(Level.PROVINCE, "ES", measure, where);
    }

    private static Query sum(Level level, String inside, Measure measure, Condition... where) {
        return new Query(
                List.of("2016-06"),
                new Places.Within(level, List.of(inside), List.of(where)),
                List.of(measure),
                new Operation.Statistic(StatisticKind.TOTAL),
                null);
    }

    private static Condition over(Measure measure, double value) {
        return new Condition.Compares(measure, null, false, Comparator.GREATER, value, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos escaños sumó el PSOE en las provincias donde ganó el PP en junio de 2016?",
                "Escaños del PSOE en las provincias donde ganó el PP en junio de 2016",
                "¿Cuántos diputados sacó el PSOE en junio de 2016 en las provincias en las que ganó el PP?"
            })
    void seatsAddUp(String question) {
        assertThat(plan(question)).isEqualTo(provinces(PSOE, PP_FIRST));
    }

    @Test
    void aPlacesSeatsAreNotTheAskedPartys() {
        assertThat(plan("¿Cuántos escaños obtuvo el PSOE en las provincias con más de 4 escaños en junio de 2016?"))
                .isEqualTo(provinces(PSOE, over(Measure.of("seats"), 4)));
        assertThat(plan("Escaños del PSOE en las provincias donde se eligen más de 4 diputados en junio de 2016"))
                .isEqualTo(provinces(PSOE, over(Measure.of("seats"), 4)));
        assertThat(plan("¿Cuántas provincias con más de 4 escaños del PP hubo en junio de 2016?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(Level.PROVINCE, List.of("ES"), List.of(over(Measure.of("seats", "pp"), 4))),
                        List.of(),
                        new Operation.Count(),
                        null));
    }

    @Test
    void aClauseWithoutASubjectSpeaksOfTheAskedParty() {
        assertThat(
                        plan(
                                "¿Cuántos escaños obtuvo el PSOE en las provincias donde obtuvo más de 4 escaños en junio de 2016?"))
                .isEqualTo(provinces(PSOE, over(PSOE, 4)));
        assertThat(plan("Escaños del PSOE en las provincias donde superó el 15 % en junio de 2016"))
                .isEqualTo(provinces(PSOE, over(Measure.of("vote_share", "psoe"), 15)));
        assertThat(plan("¿Cuántos votos sacó el PP en junio de 2016 en los municipios de Valladolid donde ganó?"))
                .isEqualTo(sum(Level.MUNICIPALITY, "47", Measure.of("votes", "pp"), PP_FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos sacó Vox en los municipios de Madrid que ganó en 2016?",
                "votos de Vox en los municipios de Madrid que ganó en 2016"
            })
    void whoWonThemIsWhoseVotesAreAskedFor(String question) {
        assertThat(plan(question))
                .isEqualTo(sum(
                        Level.MUNICIPALITY, "28", Measure.of("votes", "vox"), new Condition.Finished("vox", 1, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos habitantes suman los municipios de Madrid donde ganó el PP en 2016?",
                "¿Cuántos habitantes tienen en total los municipios de Madrid donde ganó el PP en 2016?",
                "¿Cuánta gente vive en los municipios de Madrid donde ganó el PP en 2016?"
            })
    void inhabitantsAddUp(String question) {
        assertThat(plan(question)).isEqualTo(sum(Level.MUNICIPALITY, "28", Measure.of("population"), PP_FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votos de Vox en los municipios de Valladolid donde el ganador superó el 50 % en junio de 2016",
                "Votos de Vox en los municipios de Valladolid donde el primero superó el 50 % en junio de 2016",
                "Votos de Vox en los municipios de Valladolid donde algún partido superó el 50 % en junio de 2016",
                "Votos del PP en los municipios de Valladolid donde votó más del 80 % en junio de 2016",
                "¿Cuántos escaños perdió el PSOE en las provincias donde ganó el PP en junio de 2016?",
                "¿Cuántos escaños más sacó el PP que el PSOE en las provincias donde ganó Vox en junio de 2016?"
            })
    void whatIsSaidOfOthersIsNoSum(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }
}
