package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Majorities, ties, how often a party won, hours of the polling day, and residents abroad.
class EverydayContestsTest {

    private static final List<String> ALL = List.of("2016-06", "2019-04", "2019-11", "2027-06");
    private static final Places GETAFE = Places.of("28065");

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @Test
    void aMajorityInSpainIsOneOfSeats() {
        // 5 + 37 + 8 + 3 + 8 = 61 seats, so 31
        assertThat(understood("¿ganó el PP con mayoría absoluta el 10N?").plan())
                .isEqualTo(query(
                        "2019-11",
                        Places.of("ES"),
                        new Operation.Value(new Bound(Comparator.AT_LEAST, 31, null)),
                        Measure.of("seats", "pp")));
        assertThat(understood("¿ganó el PP con mayoría absoluta el 10N?").assumptions())
                .anyMatch(said -> said.contains("31 de 61"));
    }

    @Test
    void aMajorityInATownIsOneOfVotes() {
        assertThat(plan("¿ganó el PP con mayoría absoluta en Getafe el 10N?"))
                .isEqualTo(query(
                        "2019-11",
                        GETAFE,
                        new Operation.Value(new Bound(Comparator.GREATER, 50, null)),
                        Measure.of("vote_share", "pp")));
    }

    @Test
    void majoritiesAreCountedByTheHalf() {
        Condition half =
                new Condition.Compares(Measure.of("vote_share", "pp"), null, false, Comparator.GREATER, 50, null);
        assertThat(plan("¿En cuántos municipios de Valladolid ganó el PP por mayoría absoluta el 10N?"))
                .isEqualTo(query("2019-11", towns("47", half), new Operation.Count()));
    }

    @Test
    void tiedPartiesDoNotBeatEachOther() {
        assertThat(plan("¿en cuántos municipios de Valladolid empataron PP y PSOE el 10N?"))
                .isEqualTo(query(
                        "2019-11",
                        towns(
                                "47",
                                new Condition.Not(new Condition.Beats("pp", "psoe", null)),
                                new Condition.Not(new Condition.Beats("psoe", "pp", null))),
                        new Operation.Count()));
    }

    @Test
    void aTieWithoutPartiesIsOneForTheFirstPlace() {
        Condition none = new Condition.Compares(Measure.of("margin_votes"), null, false, Comparator.EQUAL, 0, null);
        assertThat(plan("¿en cuántos municipios de Valladolid hubo empate el 10N?"))
                .isEqualTo(query("2019-11", towns("47", none), new Operation.Count()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿cuántas veces ganó el PP en Getafe?",
                "¿En cuántas elecciones ha ganado el PP en Getafe?",
                "¿cuándo fue la última vez que ganó el PP en Getafe?"
            })
    void howOftenAPartyWonIsWhoWonEachTime(String question) {
        assertThat(plan(question))
                .isEqualTo(
                        new Query(ALL, GETAFE, List.of(), Operation.Winner.at(1).asking("pp"), null));
    }

    @Test
    void aBoundOverElectionsGivesThemAll() {
        Reading.Understood understood = understood("¿en qué elecciones superó Vox el 15 % en Getafe?");
        assertThat(understood.plan())
                .isEqualTo(
                        new Query(ALL, GETAFE, List.of(Measure.of("vote_share", "vox")), new Operation.Value(), null));
        assertThat(understood.assumptions()).anyMatch(said -> said.contains("cada elección"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avance de participación de las 14:00 en Getafe el 10N",
                "¿Qué participación había en Getafe a las 14.00 h el 10N?",
                "participación a las dos de la tarde en Getafe el 10N"
            })
    void anHourIsAnAdvanceOfTurnout(String question) {
        assertThat(plan(question))
                .isEqualTo(query("2019-11", GETAFE, new Operation.Value(), Measure.of("first_advance_turnout")));
    }

    @Test
    void whoHadVotedAtAnHourIsCounted() {
        assertThat(plan("¿cuánta gente había votado a las 18:00 en Getafe el 10N?"))
                .isEqualTo(query("2019-11", GETAFE, new Operation.Value(), Measure.of("second_advance")));
    }

    @Test
    void betweenTwoHoursTheLaterOneIsFirst() {
        assertThat(plan("¿Cuánto subió la participación entre las 14:00 y las 18:00 en Getafe el 10N?"))
                .isEqualTo(query(
                        "2019-11",
                        GETAFE,
                        new Operation.Difference(),
                        Measure.of("second_advance_turnout"),
                        Measure.of("first_advance_turnout")));
    }

    @Test
    void votesFromAbroadMayBeSaidApartFromTheirProvince() {
        assertThat(plan("Votos CERA al PP en Valladolid el 10N"))
                .isEqualTo(query("2019-11", Places.of("C47"), new Operation.Value(), Measure.of("votes", "pp")));
    }

    /// Of a region or of Spain they are the sum of their provinces.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos CERA al PP en España el 10N",
                "¿Cuántos votos del exterior tuvo el PP en España el 10N?",
                "votos de los residentes ausentes en España al PP en noviembre de 2019"
            })
    void votesFromAbroadAreSummedOverSpain(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        "2019-11",
                        new Places.Within(Level.CERA, List.of("ES"), List.of()),
                        new Operation.Statistic(StatisticKind.TOTAL),
                        Measure.of("votes", "pp")));
    }

    @Test
    void theLastThreeAreThreePositionsFromTheEnd() {
        assertThat(plan("los tres partidos menos votados en Getafe el 10N"))
                .isEqualTo(new Analysis(List.of(
                        query("2019-11", GETAFE, Operation.Winner.fromLast(1)),
                        query("2019-11", GETAFE, Operation.Winner.fromLast(2)),
                        query("2019-11", GETAFE, Operation.Winner.fromLast(3)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿qué partido creció más en Leganés entre abril y noviembre de 2019?",
                "¿Qué partido ganó más puntos en Leganés entre abril y noviembre de 2019?",
                "¿quién subió más en Leganés de abril a noviembre de 2019?"
            })
    void thePartyThatRoseMostIsTheFirst(String question) {
        // of 800 valid votes Vox went from 150 to 250 and the PP from 300 to 330; the others fell
        assertThat(plan(question)).isEqualTo(change("vote_share", "vox", "pp"));
    }

    @Test
    void thePartyThatLostMostVotesIsTheFirst() {
        // the PSOE lost 70 votes, Unidas Podemos 60
        assertThat(plan("¿qué partido perdió más votos en Leganés entre abril y noviembre de 2019?"))
                .isEqualTo(change("votes", "psoe", "unidas-podemos"));
    }

    private static Query change(String measure, String... parties) {
        return new Query(
                List.of("2019-04", "2019-11"),
                Places.of("28074"),
                List.of(parties).stream()
                        .map(party -> Measure.of(measure, party))
                        .toList(),
                new Operation.Change(),
                null);
    }

    @Test
    void theCensusOfResidentsAbroadIsACensus() {
        assertThat(plan("censo CERA de Valladolid el 10N"))
                .isEqualTo(query("2019-11", Places.of("C47"), new Operation.Value(), Measure.of("census")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votantes del PSOE acabaron en el PP el 10N en Getafe?",
                "votos del PP después de 2016 en Getafe",
                "¿Quién ganó en La Getafe el 10N?",
                "votos del PP en Getafe en las dos anteriores"
            })
    void whatNoFigureSaysIsNotAnswered(String question) {
        assertThat(reader.read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Places towns(String inside, Condition... where) {
        return new Places.Within(Level.MUNICIPALITY, List.of(inside), List.of(where));
    }

    private static Query query(String election, Places places, Operation operation, Measure... measures) {
        return new Query(List.of(election), places, List.of(measures), operation, null);
    }

    private static Plan plan(String question) {
        return understood(question).plan();
    }

    private static Reading.Understood understood(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).as(question + " → " + reading).isInstanceOf(Reading.Understood.class);
        return (Reading.Understood) reading;
    }
}
