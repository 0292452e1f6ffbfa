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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The position of a named place among places.
class RankedPlaceTest {

    private static final Operation.Ranking HIGHEST = new Operation.Ranking(Direction.HIGHEST, 1, false);
    private static final Operation.Ranking LOWEST = new Operation.Ranking(Direction.LOWEST, 1, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué puesto ocupa Getafe entre los municipios de la provincia de Madrid por participación en 2016?",
                "¿En qué posición está Getafe entre los municipios de la provincia de Madrid por participación en 2016?",
                "puesto de Getafe en participación entre los municipios de la provincia de Madrid, 2016",
                "entre los municipios de la provincia de Madrid, ¿qué lugar ocupó Getafe por participación en 2016?",
                "Puesto de Getafe entre los municipios de la provincia de Madrid por participación en junio de 2016"
            })
    void positionOfATown(String question) {
        assertThat(plan(question)).isEqualTo(towns(HIGHEST.asking("28065", false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué puesto ocupa Getafe entre los municipios de la provincia de Madrid por menor participación en 2016?",
                "¿Qué puesto ocupa Getafe entre los municipios de la provincia de Madrid con menos participación en 2016?"
            })
    void positionFromTheLowest(String question) {
        assertThat(plan(question)).isEqualTo(towns(LOWEST.asking("28065", false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Es Getafe el municipio de la provincia de Madrid con mayor participación en 2016?",
                "¿Fue Getafe el municipio madrileño con más participación en 2016?",
                "Si Getafe es el municipio de la provincia de Madrid con mayor participación en junio de 2016"
            })
    void whetherATownIsTheFirst(String question) {
        assertThat(plan(question)).isEqualTo(towns(HIGHEST.asking("28065", true)));
    }

    @Test
    void placeOfAnotherProvinceIsLeftToTheExecutor() {
        assertThat(((Query)
                                plan(
                                        "¿Qué puesto ocupa Medina del Campo entre los municipios de la provincia de Madrid por participación en 2016?"))
                        .operation())
                .isEqualTo(HIGHEST.asking("47085", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué puesto ocupa Getafe entre los 20 municipios de la provincia de Madrid por participación en 2016?",
                "¿Qué puesto ocupa Getafe por altitud entre los municipios de la provincia de Madrid en 2016?",
                "¿Es Getafe el segundo municipio de la provincia de Madrid con mayor participación en 2016?",
                "¿Qué puesto ocupa Getafe o Leganés entre los municipios de la provincia de Madrid por participación en 2016?",
                "¿No es Getafe el municipio de la provincia de Madrid con mayor participación en 2016?"
            })
    void whatCannotBeTold(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Query towns(Operation operation) {
        return new Query(
                List.of("2016-06"),
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of()),
                List.of(Measure.of("turnout")),
                operation,
                null);
    }
}
