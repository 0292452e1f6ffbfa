package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
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

/// Parties and places that are added up, in every way of saying so, and what grew to so many times what it was.
class SumsAndMultiplesTest {

    private static final Measure SUM = Measure.of("votes", "pp+vox");
    private static final Places BOTH = new Places.Named(List.of("28065", "28074"), true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos de PP más Vox en Getafe en 2016",
                "¿Cuántos votos sacaron el PP más Vox en Getafe en 2016?",
                "votos conjuntos de PP y Vox en Getafe en 2016",
                "PP más Vox en Getafe en 2016: votos conjuntos",
                "PP + Vox en Getafe en 2016, votos"
            })
    void partiesAddedUp(String question) {
        assertThat(plan(question)).isEqualTo(value(Places.of("28065"), SUM));
    }

    @Test
    void partiesAndPlacesAddedUp() {
        assertThat(plan("votos de PP y Vox sumados en el conjunto de Getafe y Leganés en 2016"))
                .isEqualTo(value(BOTH, SUM));
    }

    @Test
    void whatIsAddedUpMayBePartiesOrPlaces() {
        assertThat(plan("votos de PP y Vox juntos en Getafe y Leganés en 2016"))
                .isEqualTo(new Analysis(List.of(
                        value(new Places.Named(List.of("28065", "28074"), false), SUM), value(BOTH, SUM))));
    }

    @Test
    void aSignBetweenPartiesAddsNoPlaces() {
        assertThat(plan("votos de PP+Vox en Getafe y Leganés en 2016"))
                .isEqualTo(value(new Places.Named(List.of("28065", "28074"), false), SUM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos del PP en Getafe más Leganés en 2016",
                "votos del PP si juntamos Getafe y Leganés en 2016",
                "votos del PP sumados en Getafe y Leganés en 2016"
            })
    void placesAddedUp(String question) {
        assertThat(plan(question)).isEqualTo(value(BOTH, Measure.of("votes", "pp")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PP + Vox contra PSOE + Podemos en Getafe en 2016: ¿qué bloque tuvo más votos y por cuántos?",
                "diferencia de votos entre PP más Vox y PSOE más Podemos en Getafe en 2016",
                "¿Qué bloque tuvo más votos en Getafe en 2016, PP y Vox o PSOE y Podemos?"
            })
    void oneBlockAgainstTheOther(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        Places.of("28065"),
                        List.of(SUM, Measure.of("votes", "psoe+unidas-podemos")),
                        new Operation.Difference(),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué partido ganó si juntamos Getafe y Leganés en 2016?",
                "¿Quién ganó en el conjunto de Getafe y Leganés en 2016?"
            })
    void whoWonInAllOfThem(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(List.of("2016-06"), BOTH, List.of(), Operation.Winner.at(1), null));
    }

    @Test
    void lessAProvince() {
        assertThat(plan("votos del PP en España menos la provincia de Valladolid en 2016"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(Level.PROVINCE, List.of("ES"), List.of(new Condition.Outside(List.of("47")))),
                        List.of(Measure.of("votes", "pp")),
                        new Operation.Statistic(StatisticKind.TOTAL),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Se duplicaron los votos de Vox en Getafe entre abril y noviembre de 2019?",
                "¿Duplicó Vox sus votos en Getafe entre abril y noviembre de 2019?",
                "¿Dobló Vox sus votos en Getafe entre abril y noviembre de 2019?",
                "¿Dobló Vox su voto en Getafe de abril a noviembre de 2019?",
                "¿Multiplicó Vox por dos sus votos en Getafe entre abril y noviembre de 2019?"
            })
    void whetherItDoubled(String question) {
        assertThat(plan(question)).isEqualTo(times(new Bound(Comparator.AT_LEAST, 2, null)));
    }

    @Test
    void whetherItGrewByMoreThan() {
        assertThat(
                        plan(
                                "¿Se multiplicó por más de dos el voto a Vox en Getafe entre abril y noviembre de 2019? ¿Por cuánto exactamente?"))
                .isEqualTo(times(new Bound(Comparator.GREATER, 2, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Por cuánto multiplicó Vox sus votos en Getafe entre abril y noviembre de 2019?",
                "¿Por cuánto se multiplicaron los votos de Vox en Getafe entre abril y noviembre de 2019?",
                "¿Cuánto se multiplicó el voto a Vox en Getafe entre abril y noviembre de 2019?"
            })
    void howManyTimesWhatThereWas(String question) {
        assertThat(plan(question)).isEqualTo(times(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Se multiplicó el voto a Vox en Getafe entre abril y noviembre de 2019?",
                "¿No se duplicaron los votos de Vox en Getafe entre abril y noviembre de 2019?",
                "¿Qué partido duplicó sus votos en Getafe entre abril y noviembre de 2019?",
                "¿Multiplicó Vox por dos sus votos en Getafe en 2016?",
                "¿Quién sacó más votos contra el PP en Getafe en 2016?",
                "votos del PP más en Getafe en 2016",
                "PP, Vox contra PSOE contra Podemos en Getafe en 2016: ¿qué bloque tuvo más votos?"
            })
    void whatIsNotClearIsNotAnswered(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Query value(Places places, Measure measure) {
        return new Query(List.of("2016-06"), places, List.of(measure), new Operation.Value(), null);
    }

    private static Query times(@Nullable Bound bound) {
        return new Query(
                List.of("2019-04", "2019-11"),
                Places.of("28065"),
                List.of(Measure.of("votes", "vox")),
                Operation.Change.times(bound),
                null);
    }
}
