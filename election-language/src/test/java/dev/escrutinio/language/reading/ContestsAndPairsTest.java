package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who was ahead of whom, however it is told, and questions whose second half leaves words out.
class ContestsAndPairsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid quedó el PSOE por detrás del PP en 2016?",
                "¿En cuántos municipios de Madrid el PSOE fue superado por el PP en 2016?",
                "¿En cuántos municipios de Madrid fue superado el PSOE por el PP en 2016?",
                "¿En cuántos municipios de Madrid superó el PP al PSOE en 2016?",
                "¿Cuántos municipios de Madrid tuvieron al PP por delante del PSOE en 2016?",
                "¿Cuántos municipios de Madrid situaron al PSOE por detrás del PP en 2016?",
                "¿En cuántos municipios de Madrid por delante del PSOE quedó el PP en 2016?",
                "¿En cuántos municipios de Madrid sacó el PSOE menos votos que el PP en 2016?"
            })
    void whoWasAhead(String question) {
        assertThat(plan(question)).isEqualTo(counted("2016-06", new Condition.Beats("pp", "psoe", null)));
    }

    @Test
    void eachPartyInItsOwnPlace() {
        assertThat(plan("votos del PP en Getafe y del PSOE en Leganés en 2016"))
                .isEqualTo(new Analysis(List.of(votes("pp", "28065"), votes("psoe", "28074"))));
    }

    @Test
    void eachPartyInItsOwnElection() {
        assertThat(plan("votos del PP en Getafe en 2016 y del PSOE en abril de 2019"))
                .isEqualTo(new Analysis(List.of(votes("pp", "28065"), votes("2019-04", "psoe", "28065"))));
    }

    @Test
    void eachPlaceInItsOwnElection() {
        assertThat(plan("votos del PP en Getafe en 2016 y en Leganés en abril de 2019"))
                .isEqualTo(new Analysis(List.of(votes("pp", "28065"), votes("2019-04", "pp", "28074"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos sacó el PP en Getafe y cuántos en la provincia en 2016?",
                "votos del PP en Getafe y en su provincia en 2016"
            })
    void aTownAndItsProvince(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Named(List.of("28065", "28"), false),
                        List.of(Measure.of("votes", "pp")),
                        new Operation.Value(),
                        null));
    }

    @Test
    void aTownOfTheProvinceInBrackets() {
        assertThat(plan("votos del PP en Valladolid (provincia de Valladolid) en 2016"))
                .isEqualTo(votes("pp", "47186"));
    }

    @Test
    void partOfTheSeats() {
        assertThat(plan("¿Qué tanto por ciento de los escaños logró el PP en la provincia de Valladolid en 2016?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        Places.of("47"),
                        List.of(Measure.of("seat_share", "pp")),
                        new Operation.Value(),
                        null));
    }

    @Test
    void partiesOfTheSecondHalf() {
        assertThat(plan("¿Cuántos municipios ganó el PP y cuántos el PSOE en Madrid en 2016?"))
                .isEqualTo(new Analysis(List.of(
                        counted("2016-06", new Condition.Finished("pp", 1, null)),
                        counted("2016-06", new Condition.Finished("psoe", 1, null)))));
    }

    @Test
    void datesOfTheSecondHalf() {
        assertThat(plan("¿Cuántos municipios de Madrid ganó el PP en 2016 y cuántos en abril de 2019?"))
                .isEqualTo(new Analysis(List.of(
                        counted("2016-06", new Condition.Finished("pp", 1, null)),
                        counted("2019-04", new Condition.Finished("pp", 1, null)))));
    }

    @Test
    void inEachOfTwoElections() {
        Query query =
                (Query) plan("¿En cuántos municipios de Madrid ganó el PP tanto en abril como en noviembre de 2019?");
        assertThat(query.places())
                .isEqualTo(new Places.Within(
                        Level.MUNICIPALITY,
                        List.of("28"),
                        List.of(
                                new Condition.Finished("pp", 1, "2019-04"),
                                new Condition.Finished("pp", 1, "2019-11"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "los dos últimos partidos en Getafe en 2016",
                "¿En cuántos municipios de Madrid sacó el PP mayoría absoluta de escaños en 2016?",
                "provincias que el PP perdió entre 2016 y abril de 2019",
                "¿Subió el PP en Getafe en 2016 y el PSOE en abril de 2019?",
                "¿Cuántos votos sumaron el PP en Getafe y el PSOE en Leganés en 2016?",
                "¿Qué partido tuvo menos votos que el PP pero más que Vox en Getafe en 2016?",
                "porcentaje de los partidos distintos de PP y PSOE en Getafe en 2016"
            })
    void whatIsAnotherQuestionIsNotAnswered(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Query counted(String election, Condition condition) {
        return new Query(
                List.of(election),
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(condition)),
                List.of(),
                new Operation.Count(),
                null);
    }

    private static Query votes(String party, String place) {
        return votes("2016-06", party, place);
    }

    private static Query votes(String election, String party, String place) {
        return new Query(
                List.of(election), Places.of(place), List.of(Measure.of("votes", party)), new Operation.Value(), null);
    }
}
