package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every place of a level with its value, and numbers that are counted apart from results.
class BreakdownTest {

    private static final Places TOWNS = new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of());

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participación por municipios en la provincia de Madrid el 10N",
                "participación en cada municipio de la provincia de Madrid el 10N",
                "¿qué participación hubo en todos los municipios de Madrid el 10N?",
                "participación en los municipios de Madrid el 10N"
            })
    void everyPlaceOfALevelIsTold(String question) {
        assertThat(plan(question)).isEqualTo(query(TOWNS, new Operation.Value(), Measure.of("turnout")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿quién ganó en cada municipio de Madrid el 10N?",
                "¿Qué partido sacó más votos en cada uno de los municipios de Madrid el 10N?",
                "primera fuerza, en cada municipio de Madrid, el 10N",
                "El partido más votado el 10N en cada muniicipio de Madrid"
            })
    void theWinnerOfEveryPlaceIsTold(String question) {
        assertThat(plan(question)).isEqualTo(query(TOWNS, Operation.Winner.at(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Quién quedó segundo en cada municipio de Madrid el 10N?",
                "2ª fuerza en cada municipio de Madrid el 10N"
            })
    void theSecondOfEveryPlaceIsTold(String question) {
        assertThat(plan(question)).isEqualTo(query(TOWNS, Operation.Winner.at(2)));
    }

    @Test
    void orderedPlacesAreARankingOfAll() {
        assertThat(plan("municipios de Madrid ordenados por el porcentaje de Vox el 10N"))
                .isEqualTo(query(
                        TOWNS, new Operation.Ranking(Direction.HIGHEST, 3, false), Measure.of("vote_share", "vox")));
    }

    @Test
    void partiesWithSeatsAreCounted() {
        assertThat(plan("¿Cuántos partidos lograron escaño por Valladolid el 10N?"))
                .isEqualTo(query(Places.of("47"), new Operation.Value(), Measure.of("parties_with_seats")));
    }

    @Test
    void howManyPartiesStoodIsNoQuestionAboutTheirResults() {
        assertThat(reader.read("¿Cuántos partidos se presentaron en Getafe el 10N?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Quién ganó en la comarca de Medina el 10N?",
                "votos del PP en la isla de Madrid el 10N",
                "resultados por mesas en Getafe el 10N",
                "¿Quién ganó en el barrio de Getafe el 10N?"
            })
    void aLevelThatTheDataDoNotHaveIsTheReason(String question) {
        assertThat(reader.read(question))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("level_not_loaded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de los municipios españoles, ¿cuál tuvo mayor participación el 10N?",
                "¿Cuál es el municipio español con mayor participación el 10N?"
            })
    void oneOfManyIsOne(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of()),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        Measure.of("turnout")));
    }

    @Test
    void anIndicatorChangesBetweenTwoYears() {
        assertThat(plan("¿Cuánto ha subido la renta por persona en Getafe entre 2015 y 2019?"))
                .isEqualTo(new Query(
                        List.of(),
                        Places.of("28065"),
                        List.of(Measure.ofYear("income_person", "2019"), Measure.ofYear("income_person", "2015")),
                        new Operation.Difference(),
                        null));
    }

    private static Query query(Places places, Operation operation, Measure... measures) {
        return new Query(List.of("2019-11"), places, List.of(measures), operation, null);
    }
}
