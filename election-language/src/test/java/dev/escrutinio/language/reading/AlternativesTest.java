package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a place may meet instead of something else is never read as what it must meet too.
class AlternativesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid ganó el PP o Vox superó el 15 % en 2016?",
                "¿En cuántos municipios de Valladolid Vox pasó del 30 % o ganó en 2016?",
                "¿En cuántos municipios de Madrid ganó el PP o la participación fue superior al 80 % en 2016?",
                "¿En cuántas secciones de Madrid capital la participación fue menor del 60 % o Vox superó el 20 % en 2016?",
                "secciones de Madrid capital con participación menor del 60 % o Vox por encima del 20 % en 2016",
                "¿En cuántos municipios de Madrid ganó el PSOE o el PP con más del 50 % en 2016?",
                "municipios de Madrid donde ganó el PSOE o Por Cuenca en 2016",
                "¿En cuántos municipios de Madrid ganó el PP o el PSOE superó a Vox en 2016?",
                "¿En cuántos municipios de Madrid ganó el PP o bien Vox superó el 15 % en 2016?",
                "¿En cuántos municipios de Madrid ganó el PP y/o Vox superó el 15 % en 2016?",
                "municipio de Madrid con más participación donde el PP o Vox superaron el 30 % en 2016",
                "participación de los municipios de Madrid donde el PP o Vox superaron el 30 % en 2016"
            })
    void whatMayHoldInsteadIsNotReadAsBoth(String question) {
        assertThat(both(question)).as(question).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid ganó Vox en alguna de las cuatro elecciones?",
                "¿En cuántos municipios de Madrid ganó Vox en alguna de las dos elecciones de 2019?",
                "¿En cuántos municipios de Madrid ganó Vox en cualquiera de las dos elecciones de 2019?",
                "¿En cuántos municipios de Madrid ganó Vox en al menos una de las dos elecciones de 2019?",
                "¿En cuántos municipios de Madrid ha ganado Vox alguna vez?",
                "¿En cuántos municipios de Madrid ganó Vox en abril o en noviembre de 2019?"
            })
    void anyElectionIsNotReadAsEachOne(String question) {
        assertThat(both(question)).as(question).isFalse();
    }

    @Test
    void placesMayBeNamedOneOrTheOther() {
        assertThat(plan("¿En cuántos municipios de Madrid o Valladolid ganó el PP en 2016?"))
                .isInstanceOf(Query.class);
        assertThat(plan("¿En cuántos municipios o pueblos de Madrid ganó el PP en 2016?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(
                                Level.MUNICIPALITY, List.of("28"), List.of(new Condition.Finished("pp", 1, null))),
                        List.of(),
                        new Operation.Count(),
                        null));
    }

    /// Whether a question is understood, as conditions that must all hold.
    private static boolean both(String question) {
        return SmallCountry.reader().read(question) instanceof Reading.Understood understood;
    }
}
