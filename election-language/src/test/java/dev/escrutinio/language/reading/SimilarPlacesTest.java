package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarPlacesTest {

    @ParameterizedTest
    @CsvSource({
        "municipios como Getafe el 10N, 28065, 5",
        "¿Qué municipios son parecidos a Getafe el 10N?, 28065, 5",
        "secciones parecidas a la 2806501001 el 10N, 2806501001, 5",
        "3 municipios como Getafe el 10N, 28065, 3"
    })
    void placesLikeAnotherAreReadBothWays(String question, String place, int limit) {
        assertThat(SmallCountry.plan(question))
                .isEqualTo(
                        new Query(List.of("2019-11"), Places.of(place), List.of(), new Operation.Similar(limit), null));
    }

    @Test
    void howATownVotedIsAnotherQuestion() {
        assertThat(((Query) SmallCountry.plan("¿Cómo quedaron los partidos en Getafe el 10N?")).operation())
                .isInstanceOf(Operation.Results.class);
    }
}
