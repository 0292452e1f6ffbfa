package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two counts of one place as one, and all votes less those of some parties.
class JointCountsTest {

    private static final Places GETAFE = Places.of("28065");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuál fue el total de votos nulos y blancos, juntos, en Getafe en 2016?",
                "votos en blanco más nulos en Getafe en 2016",
                "nulos y blancos juntos en Getafe en 2016",
                "suma de votos nulos y en blanco en Getafe en 2016",
                "¿Cuánto sumaron los votos en blanco y los nulos juntos en Getafe en 2016?",
                "En Getafe, en 2016: votos nulos + votos en blanco",
            })
    void blankAndNullVotesAddedUp(String question) {
        assertThat(plan(question)).isEqualTo(value(GETAFE, Measure.of("blank_null")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"votos nulos y en blanco en Getafe en 2016", "nulos y blancos de Getafe en 2016"})
    void withoutAWordThatAddsUpTheyStayTwo(String question) {
        assertThat(plan(question)).isEqualTo(value(GETAFE, Measure.of("null"), Measure.of("blank")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos no fueron ni al PP ni a Vox en Getafe en 2016?",
                "votos que no fueron ni para el PP ni para Vox en Getafe en 2016",
                "¿Cuántos votos de Getafe en 2016 no fueron ni del PP ni de Vox?"
            })
    void votesThatWentToNoneOfThem(String question) {
        assertThat(plan(question))
                .isEqualTo(query(new Operation.Difference(), Measure.of("candidacies"), Measure.of("votes", "pp+vox")));
    }

    @Test
    void votesThatDidNotGoToOne() {
        assertThat(plan("¿Cuántos votos no fueron al PP en Getafe en 2016?"))
                .isEqualTo(query(new Operation.Difference(), Measure.of("candidacies"), Measure.of("votes", "pp")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué porcentaje de votos no fue ni al PP ni a Vox en Getafe en 2016?",
                "¿Cuántos votos no fueron al PP ni a la izquierda en Getafe en 2016?",
                "¿Cuántas personas no votaron ni al PP ni a Vox en Getafe en 2016?",
                "porcentaje de votos nulos y blancos juntos en Getafe en 2016"
            })
    void whatNoPlanSaysExactlyIsNotAnswered(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Query value(Places places, Measure... measures) {
        return new Query(List.of("2016-06"), places, List.of(measures), new Operation.Value(), null);
    }

    private static Query query(Operation operation, Measure... measures) {
        return new Query(List.of("2016-06"), GETAFE, List.of(measures), operation, null);
    }
}
