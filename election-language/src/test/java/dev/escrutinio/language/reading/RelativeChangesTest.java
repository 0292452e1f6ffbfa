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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Changes held against where they began: in per cent of the first value, not in points.
class RelativeChangesTest {

    private static final Measure VOTES = Measure.of("votes", "vox");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En qué porcentaje creció el voto a Vox en la provincia de Valladolid entre abril y noviembre de 2019?",
                "¿En cuánto por ciento subieron los votos de Vox en la provincia de Valladolid de abril a noviembre de 2019?",
                "variación relativa (en %) de los votos de Vox en la provincia de Valladolid entre abril y noviembre de 2019",
                "Variación porcentual de los votos de Vox en la provincia de Valladolid entre abril y noviembre de 2019",
                "crecimiento relativo del voto a Vox en la provincia de Valladolid, abril-noviembre 2019",
                "¿Qué porcentaje de sus votos perdió Vox en la provincia de Valladolid entre abril y noviembre de 2019?",
                "¿Qué parte de sus votos perdió Vox en la provincia de Valladolid entre abril y noviembre de 2019?",
                "¿Cuánto subieron en porcentaje los votos de Vox en la provincia de Valladolid entre abril y noviembre de 2019?"
            })
    void votesInPerCentOfWhatThereWas(String question) {
        assertThat(plan(question)).isEqualTo(query(Places.of("47"), new Operation.Change(true), VOTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuánto subió Vox en porcentaje en la provincia de Valladolid entre abril y noviembre de 2019?",
                "¿Cuánto subió el porcentaje de voto de Vox en la provincia de Valladolid entre abril y noviembre de 2019?"
            })
    void shareInPoints(String question) {
        assertThat(plan(question))
                .isEqualTo(query(Places.of("47"), new Operation.Change(), Measure.of("vote_share", "vox")));
    }

    @Test
    void rankingInRelativeTerms() {
        assertThat(
                        plan(
                                "¿En qué provincia creció más el voto a Vox en términos relativos entre abril y noviembre de 2019?"))
                .isEqualTo(query(
                        new Places.Within(Level.PROVINCE, List.of("ES"), List.of()),
                        new Operation.Ranking(Direction.HIGHEST, 1, true, true),
                        VOTES));
    }

    @Test
    void lostMoreThanAPartOfItsVotes() {
        assertThat(
                        plan(
                                "municipios de la provincia de Valladolid en los que Vox perdió más de un 20 % de sus votos entre abril y noviembre de 2019"))
                .isEqualTo(query(
                        within(new Condition.Compares(VOTES, null, true, Comparator.LESS, -20, null, true)),
                        new Operation.ListPlaces(null),
                        VOTES));
    }

    @Test
    void doubledItsVotes() {
        assertThat(
                        plan(
                                "¿En qué municipios de la provincia de Valladolid duplicó Vox sus votos entre abril y noviembre de 2019?"))
                .isEqualTo(query(
                        within(new Condition.Compares(VOTES, null, true, Comparator.AT_LEAST, 100, null, true)),
                        new Operation.ListPlaces(null),
                        VOTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos totales de Vox en Getafe en las dos elecciones de 2019",
                "Votos de Vox en Getafe sumando las dos elecciones de 2019",
                "votos acumulados de Vox en Getafe en las dos elecciones de 2019"
            })
    void votesOfSeveralElectionsTogether(String question) {
        assertThat(plan(question)).isEqualTo(query(Places.of("28065"), new Operation.Value(null, true), VOTES));
    }

    private static Places within(Condition condition) {
        return new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(condition));
    }

    private static Query query(Places places, Operation operation, Measure... measures) {
        return new Query(List.of("2019-04", "2019-11"), places, List.of(measures), operation, null);
    }
}
