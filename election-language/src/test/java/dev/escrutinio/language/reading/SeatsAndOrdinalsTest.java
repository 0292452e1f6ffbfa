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
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seats supposed province by province, told by how many more, or counted; and the second or third of the places.
class SeatsAndOrdinalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Si PP y Vox hubieran ido juntos en 2016, sumando sus votos en cada provincia, ¿cuántos escaños habrían sacado?",
                "Coalición de PP y Vox en todas las provincias, 2016: escaños resultantes",
                "Si PP y Vox hubieran ido juntos en todas las circunscripciones en 2016, ¿cuántos escaños habrían sacado?"
            })
    void togetherInEveryConstituency(String question) {
        assertThat(plan(question))
                .isEqualTo(seats("ES", new Operation.Seats(null, null, List.of(List.of("pp", "vox")), false, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Si la provincia de Valladolid hubiera tenido un escaño más en 2016, ¿para qué partido habría sido?",
                "¿Quién se habría llevado el escaño si Valladolid hubiera tenido un diputado más en 2016?"
            })
    void oneSeatMore(String question) {
        // five are elected
        assertThat(plan(question)).isEqualTo(seats("47", new Operation.Seats(null, 6, List.of(), false, true)));
    }

    @Test
    void seatsFewer() {
        assertThat(plan("Si Madrid hubiera tenido dos diputados menos en 2016, ¿cuál habría sido el reparto?"))
                .isEqualTo(seats("28", new Operation.Seats(null, 35, List.of(), false, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elevar la barrera al 5% en cada circunscripción en 2016: ¿cómo quedaría el reparto de escaños?",
                "Si se subiera el umbral al 5 % en 2016, ¿cómo quedaría el reparto de escaños?",
                "Bajando la barrera al 5 % en 2016, ¿cuál sería el reparto de escaños?"
            })
    void anotherBarrier(String question) {
        assertThat(plan(question)).isEqualTo(seats("ES", new Operation.Seats(5.0, null, List.of(), false, false)));
    }

    @Test
    void partOfSoManySeats() {
        assertThat(plan("¿Qué porcentaje de los 37 escaños de Madrid logró el PP en 2016?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        Places.of("28"),
                        List.of(Measure.of("seat_share", "pp")),
                        new Operation.Value(),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántas provincias repartían 8 escaños en 2016?",
                "¿En cuántas provincias se repartieron 8 diputados en 2016?"
            })
    void provincesOfSoManySeats(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(
                                Level.PROVINCE,
                                List.of("ES"),
                                List.of(new Condition.Compares(
                                        Measure.of("seats"), null, false, Comparator.EQUAL, 8, null))),
                        List.of(),
                        new Operation.Count(),
                        null));
    }

    @Test
    void howManyProvincesThereAre() {
        assertThat(plan("media simple del porcentaje del PP en las 52 provincias en 2016"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(Level.PROVINCE, List.of("ES"), List.of()),
                        List.of(Measure.of("vote_share", "pp")),
                        new Operation.Statistic(StatisticKind.MEAN),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuál es el tercer municipio de Madrid por porcentaje del PP en 2016?",
                "¿Qué municipio de Madrid fue el tercero con más porcentaje del PP en 2016?",
                "el tercer municipio de Madrid con mayor porcentaje del PP en 2016"
            })
    void thirdOfThePlaces(String question) {
        assertThat(plan(question)).isEqualTo(ranking("vote_share", "pp", Direction.HIGHEST, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos escaños no fueron ni para el PP ni para Vox en Madrid en 2016?",
                "escaños de Madrid que no fueron ni del PP ni de Vox en 2016"
            })
    void seatsOfTheOthers(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        Places.of("28"),
                        List.of(Measure.of("seats"), Measure.of("seats", "pp+vox")),
                        new Operation.Difference(),
                        null));
    }

    @Test
    void decidedByFewestVotes() {
        assertThat(plan("¿En qué municipio de Madrid se decidió la victoria por menos votos en 2016?"))
                .isEqualTo(ranking("margin_votes", null, Direction.LOWEST, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué porcentaje de los 36 escaños de Madrid logró el PP en 2016?",
                "media simple del porcentaje del PP en las 50 provincias en 2016",
                "Si PP y Vox hubieran ido juntos en algunas provincias en 2016, ¿cuántos escaños habrían sacado?",
                "Si Madrid hubiera tenido un escaño más y Valladolid un escaño menos en 2016, ¿cuál habría sido el reparto?",
                "participación en el segundo municipio de Madrid en 2016",
                "votos del PP en el tercer distrito de Getafe en 2016",
                "¿En qué municipio de Madrid quedó tercero el PP con más votos en 2016?"
            })
    void whatIsNotSoIsNotAnswered(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Query seats(String place, Operation.Seats seats) {
        return new Query(List.of("2016-06"), Places.of(place), List.of(), seats, null);
    }

    private static Query ranking(String measure, @Nullable String party, Direction end, int limit) {
        return new Query(
                List.of("2016-06"),
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of()),
                List.of(party == null ? Measure.of(measure) : Measure.of(measure, party)),
                new Operation.Ranking(end, limit, false),
                null);
    }
}
