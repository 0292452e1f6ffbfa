package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions that compare elections, capitals, places listed one by one, and those that ask for the last party.
class SetsAndElectionsTest {

    private static final List<String> ALL = List.of("2016-06", "2019-04", "2019-11", "2027-06");
    private static final Condition CAPITAL = new Condition.Capital(Level.PROVINCE);

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuál fue el partido menos votado en Getafe el 10N?",
                "¿quién quedó último en Getafe en noviembre de 2019?",
                "partido con menos votos en Getafe 10N",
                "¿Qué formación obtuvo menos votos en Getafe el 10 de noviembre de 2019?"
            })
    void theLastPartyIsCountedFromTheEnd(String question) {
        assertThat(plan(question)).isEqualTo(winner(List.of("2019-11"), Operation.Winner.fromLast(1)));
    }

    @Test
    void thePenultimateIsTheSecondFromTheEnd() {
        assertThat(plan("el penúltimo partido en Getafe el 10N"))
                .isEqualTo(winner(List.of("2019-11"), Operation.Winner.fromLast(2)));
    }

    @Test
    void aPartyThatCameLastIsNoCondition() {
        // «último» of a party would be a condition that plans do not have: not answered.
        assertThat(reader.read("¿en cuántos municipios de Madrid quedó último el PP el 10N?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En qué elección sacó más votos el PP en Getafe?",
                "¿cuándo tuvo el PP más votos en Getafe?",
                "¿En cuál de las elecciones obtuvo el PP más votos en Getafe?",
                "mayor número de votos del PP en Getafe"
            })
    void electionsAreCompared(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        ALL,
                        Places.of("28065"),
                        new Operation.RankElections(Direction.HIGHEST, 1, false),
                        Measure.of("votes", "pp")));
    }

    @Test
    void onlyTheElectionsNamedAreCompared() {
        assertThat(plan("¿En cuál de las dos elecciones de 2019 fue menor la participación en Getafe?"))
                .isEqualTo(query(
                        List.of("2019-04", "2019-11"),
                        Places.of("28065"),
                        new Operation.RankElections(Direction.LOWEST, 1, false),
                        Measure.of("turnout")));
    }

    @Test
    void aRiseIsRankedByChange() {
        assertThat(plan("¿En qué elección subió más Vox en Getafe?"))
                .isEqualTo(query(
                        ALL,
                        Places.of("28065"),
                        new Operation.RankElections(Direction.HIGHEST, 1, true),
                        Measure.of("vote_share", "vox")));
    }

    @Test
    void whoWonInEachElection() {
        assertThat(plan("¿En qué elecciones ganó el PSOE en Getafe?"))
                .isEqualTo(winner(ALL, Operation.Winner.at(1).asking("psoe")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En qué capital de provincia sacó más votos Vox el 10N?",
                "¿Cuál de las capitales de provincia dio más votos a Vox en noviembre de 2019?"
            })
    void capitalsAreASet(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        List.of("2019-11"),
                        new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of(CAPITAL)),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        Measure.of("votes", "vox")));
    }

    @Test
    void conditionsHoldAmongCapitalsOfARegion() {
        assertThat(plan("¿En cuántas capitales gallegas ganó el PP el 10N?"))
                .isEqualTo(query(
                        List.of("2019-11"),
                        new Places.Within(
                                Level.MUNICIPALITY,
                                List.of("R11"),
                                List.of(CAPITAL, new Condition.Finished("pp", 1, null))),
                        new Operation.Count()));
    }

    @Test
    void meansGoOverCapitals() {
        assertThat(plan("media simple de la participación en las capitales de provincia el 10N"))
                .isEqualTo(query(
                        List.of("2019-11"),
                        new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of(CAPITAL)),
                        new Operation.Statistic(StatisticKind.MEAN),
                        Measure.of("turnout")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Entre Getafe, Leganés y Medina del Campo, ¿dónde hubo menos participación el 10N?",
                "De Getafe, Leganés y Medina del Campo, ¿cuál tuvo menor participación el 10N?"
            })
    void listedPlacesAreASet(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        List.of("2019-11"),
                        new Places.Within(Level.MUNICIPALITY, List.of("28065", "28074", "47085"), List.of()),
                        new Operation.Ranking(Direction.LOWEST, 1, false),
                        Measure.of("turnout")));
    }

    @Test
    void theCapitalOfARegionOfOneProvinceIsThatTown() {
        assertThat(plan("votos de Vox en la capital de Valladolid el 10N"))
                .isEqualTo(query(
                        List.of("2019-11"), Places.of("47186"), new Operation.Value(), Measure.of("votes", "vox")));
    }

    @Test
    void aRankingOfProvincesTellsThemAll() {
        assertThat(plan("ranking de las provincias de Madrid por participación el 10N, de menor a mayor")
                        .operation())
                .isEqualTo(new Operation.Ranking(Direction.LOWEST, 1, false));
    }

    private static Query plan(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return (Query) ((Reading.Understood) reading).plan();
    }

    private static Query winner(List<String> elections, Operation.Winner winner) {
        return query(elections, Places.of("28065"), winner);
    }

    private static Query query(List<String> elections, Places places, Operation operation, Measure... measures) {
        return new Query(elections, places, List.of(measures), operation, null);
    }
}
