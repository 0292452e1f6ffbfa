package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Short ways to ask for one thing: whether a threshold was passed, the town before its district, a course since a
/// year.
class AskedPlainlyTest {

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @CsvSource({
        "¿Superó el PP el 40 % en Getafe en 2016?, GREATER",
        "¿Llegó el PP al 40 % en Getafe en 2016?, AT_LEAST",
        "¿Rebasó el PP en Getafe el 40% en 2016?, GREATER",
        "¿Pasó del 40 % el PP en Getafe en 2016?, GREATER"
    })
    void whetherAThresholdWasPassedIsToldByTheValue(String question, Comparator comparator) {
        assertThat(plan(question)).isEqualTo(against(Measure.of("vote_share", "pp"), new Bound(comparator, 40, null)));
    }

    @Test
    void aThresholdOfVotesAsksForVotes() {
        assertThat(plan("¿Alcanzó el PP los 10.000 votos en Getafe en 2016?"))
                .isEqualTo(against(Measure.of("votes", "pp"), new Bound(Comparator.AT_LEAST, 10_000, null)));
    }

    private static Query against(Measure measure, Bound bound) {
        return new Query(List.of("2016-06"), Places.of("28065"), List.of(measure), new Operation.Value(bound), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Getafe distrito 1 participación 2016 | 2806501",
                "Getafe, distrito 1, participación 2016 | 2806501",
                "participación en Getafe distrito 1 sección 1 en 2016 | 2806501001",
                "participación en la sección 1 del distrito 1 de Getafe en 2016 | 2806501001"
            })
    void aTownMayStandBeforeItsDistrict(String question, String place) {
        assertThat(plan(question)).isEqualTo(value(place, Measure.of("turnout")));
    }

    @Test
    void howItWentSinceAYearIsEveryElectionSince() {
        assertThat(plan("¿Cómo evolucionó la participación en Getafe desde abril de 2019?"))
                .isEqualTo(new Query(
                        List.of("2019-04", "2019-11", "2027-06"),
                        new Places.Named(List.of("28065"), false),
                        List.of(Measure.of("turnout")),
                        new Operation.Value(),
                        null));
    }

    @Test
    void howMuchItChangedSinceAYearIsAChange() {
        assertThat(plan("¿Cuánto ha cambiado la participación en Getafe desde abril de 2019?"))
                .isEqualTo(new Query(
                        List.of("2019-04", "2027-06"),
                        new Places.Named(List.of("28065"), false),
                        List.of(Measure.of("turnout")),
                        new Operation.Change(),
                        null));
    }

    @Test
    void provincesAreRankedByTheSeatsThatTheyElect() {
        assertThat(plan("¿Qué provincia tiene más escaños en 2016?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(Level.PROVINCE, List.of("ES"), List.of()),
                        List.of(Measure.of("seats")),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué partidos consiguieron escaño por Madrid en 2016?",
                "partidos con representación por la provincia de Madrid en 2016",
                "reparto d'hondt en la provincia de Madrid en 2016"
            })
    void whoGotSeatsIsToldPartyByParty(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Named(List.of("28"), false),
                        List.of(),
                        new Operation.Seats(null, null, List.of(), false, false),
                        null));
    }

    /// An island is no town, even where a town is called the same without the article.
    @ParameterizedTest
    @ValueSource(strings = {"¿Quién ganó en La Palma en 2016?", "participación en Lanzarote en 2016"})
    void anIslandIsNoTown(String question) {
        assertThat(reader.read(question))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("level_not_loaded"));
    }

    @Test
    void theCensusOfResidentsAbroadIsACensus() {
        assertThat(plan("censo CERA de la provincia de Madrid en 2016")).isEqualTo(value("C28", Measure.of("census")));
    }

    /// The population of then is not the newest one.
    @Test
    void whatTheReaderCannotPlaceInTimeIsNotPassedOver() {
        assertThat(reader.read("¿Cuántos municipios de Madrid tenían entonces más de 5.000 habitantes?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos abstencionistas de abril de 2019 votaron en noviembre de 2019 en Getafe?",
                "¿Cuántos vecinos con más renta votaron en Getafe en 2016?"
            })
    void howAGroupVotedIsSecret(String question) {
        assertThat(reader.read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void howManyGotSeatsIsANumber() {
        assertThat(plan("¿Cuántos partidos consiguieron escaño por la provincia de Madrid en 2016?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Named(List.of("28"), false),
                        List.of(Measure.of("parties_with_seats")),
                        new Operation.Value(),
                        null));
    }

    @Test
    void aCourseWithoutDatesIsEveryElection() {
        assertThat(plan("evolución de los votos nulos en Getafe"))
                .isEqualTo(new Query(
                        SmallCountry.facts().catalog().elections().stream()
                                .map(election -> election.id())
                                .toList(),
                        new Places.Named(List.of("28065"), false),
                        List.of(Measure.of("null")),
                        new Operation.Value(),
                        null));
    }

    @Test
    void theMonthMayFollowItsYear() {
        assertThat(plan("participación en Getafe en 2019 noviembre"))
                .isEqualTo(new Query(
                        List.of("2019-11"),
                        new Places.Named(List.of("28065"), false),
                        List.of(Measure.of("turnout")),
                        new Operation.Value(),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué partido fue el cuarto más votado en Getafe en 2016?",
                "la cuarta fuerza más votada en Getafe en 2016",
                "cuarto partido más votado en Getafe en 2016"
            })
    void ranksGoOn(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Named(List.of("28065"), false),
                        List.of(),
                        Operation.Winner.at(4),
                        null));
    }

    private static Query value(String place, Measure measure) {
        return new Query(
                List.of("2016-06"),
                new Places.Named(List.of(place), false),
                List.of(measure),
                new Operation.Value(),
                null);
    }
}
