package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What places do as conditions, and parties or places that are added up.
class PlaceConditionsTest {

    private static final Condition FEW =
            new Condition.Compares(Measure.of("population"), null, false, Comparator.LESS, 1000, null);

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid ganó el PSOE al PP en 2016?",
                "número de municipios de Madrid donde el PSOE ganó al PP en 2016",
                "¿En cuántos municipios de Madrid al PP le ganó el PSOE en 2016?",
                "¿En cuántos municipios de Madrid el PSOE superó al PP en 2016?"
            })
    void whoWinsOverWhomIsTheSubject(String question) {
        assertThat(plan(question)).isEqualTo(count(List.of("2016-06"), new Condition.Beats("psoe", "pp", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid no ganó el PP en 2016?",
                "¿en cuántos municipios de Madrid el PP no quedó primero en 2016?",
                "cuantos municipios de madrid no los gano el pp en 2016"
            })
    void notTurnsAConditionRound(String question) {
        assertThat(plan(question))
                .isEqualTo(count(List.of("2016-06"), new Condition.Not(new Condition.Finished("pp", 1, null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provincias con 4 escaños en 2016 | ",
                "provincias con solo 4 escaños en 2016 | ",
                "las 3 provincias con 4 escaños en 2016 | 3"
            })
    void theNumberOfAConditionIsNoLengthOfTheList(String question, Integer limit) {
        assertThat(plan(question)).isInstanceOfSatisfying(Query.class, query -> {
            assertThat(query.operation()).isEqualTo(new Operation.ListPlaces(limit));
            assertThat(((Places.Within) query.places()).where())
                    .containsExactly(
                            new Condition.Compares(Measure.of("seats"), null, false, Comparator.EQUAL, 4, null));
        });
    }

    @Test
    void notVotingForAPartyIsNoVotes() {
        assertThat(plan("¿Cuántos municipios de Madrid no votaron a Vox en 2016?"))
                .isEqualTo(count(
                        List.of("2016-06"),
                        new Condition.Compares(Measure.of("votes", "vox"), null, false, Comparator.EQUAL, 0, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid Vox no obtuvo ni un voto en 2016?",
                "número de municipios de Madrid sin ningún voto a Vox en 2016",
                "¿En cuántos municipios de Madrid tuvo Vox 0 votos en 2016?"
            })
    void noVotesAtAllIsExact(String question) {
        assertThat(plan(question))
                .isEqualTo(count(
                        List.of("2016-06"),
                        new Condition.Compares(Measure.of("votes", "vox"), null, false, Comparator.EQUAL, 0, null)));
    }

    @Test
    void onlyTheEndsOfPercentagesAreExact() {
        assertThat(plan("¿En cuántos municipios de Madrid la participación fue del 100 % en 2016?"))
                .isEqualTo(count(
                        List.of("2016-06"),
                        new Condition.Compares(Measure.of("turnout"), null, false, Comparator.EQUAL, 100, null)));
        assertThat(reader.read("¿En cuántos municipios de Madrid la participación fue del 75 % en 2016?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿En cuántos municipios de Madrid subió el PSOE entre 2016 y el 10N? | vote_share | psoe | GREATER",
                "¿En cuántos municipios de Madrid cayó el PSOE entre 2016 y el 10N? | vote_share | psoe | LESS",
                "¿En cuántos municipios de Madrid perdió votos el PSOE entre 2016 y el 10N? | votes | psoe | LESS",
                "¿En cuántos municipios de Madrid bajó la participación entre 2016 y el 10N? | turnout | | LESS"
            })
    void aRiseIsAChangeAboveNone(String question, String measure, String party, Comparator comparator) {
        assertThat(plan(question))
                .isEqualTo(count(
                        List.of("2016-06", "2019-11"),
                        new Condition.Compares(
                                new Measure(measure, party, null, null), null, true, comparator, 0, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos suman PP y Vox en Getafe el 10N?",
                "votos de PP + Vox en Getafe 10N",
                "votos del PP y de Vox juntos en Getafe el 10N",
                "la suma de votos de PP y Vox en Getafe el 10N"
            })
    void partiesAddedUpAreOne(String question) {
        assertThat(plan(question)).isEqualTo(value("28065", "2019-11", Measure.of("votes", "pp+vox")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos del PP y de Vox en el conjunto de la provincia de Madrid el 10N",
                "votos del PP y de Vox en Getafe el 10N"
            })
    void partiesOfAWholePlaceAreNotAddedUp(String question) {
        assertThat(reader.read(question).toString()).doesNotContain("pp+vox");
    }

    @Test
    void aThresholdMayBeOnASum() {
        assertThat(plan("¿En cuántos municipios de Madrid PP y Vox suman más del 50 % en 2016?"))
                .isEqualTo(count(
                        List.of("2016-06"),
                        new Condition.Compares(
                                Measure.of("vote_share", "pp+vox"), null, false, Comparator.GREATER, 50, null)));
    }

    @Test
    void placesThatSomethingIsInAreTakenAsAWhole() {
        assertThat(plan("votos de Vox en los municipios de menos de 1.000 habitantes de Madrid el 10N"))
                .isEqualTo(whole(StatisticKind.TOTAL, Measure.of("votes", "vox")));
        assertThat(plan("participación en los municipios de menos de 1.000 habitantes de Madrid el 10N"))
                .isEqualTo(whole(StatisticKind.WEIGHTED_MEAN, Measure.of("turnout")));
        assertThat(plan("¿Qué sacó Vox en los municipios de menos de 1.000 habitantes de Madrid el 10N?"))
                .isEqualTo(new Analysis(List.of(
                        whole(StatisticKind.TOTAL, Measure.of("votes", "vox")),
                        whole(StatisticKind.WEIGHTED_MEAN, Measure.of("vote_share", "vox")))));
    }

    @Test
    void votesThatAPartyLackedAreThoseOfTheWinner() {
        assertThat(plan("¿Cuántos votos le faltaron a Vox para ganar en Getafe el 10N?"))
                .isEqualTo(new Query(
                        List.of("2019-11"),
                        Places.of("28065"),
                        List.of(Measure.of("votes", "vox"), Measure.of("votes", "winner")),
                        new Operation.Difference(),
                        null));
    }

    private static Query whole(StatisticKind kind, Measure measure) {
        return new Query(
                List.of("2019-11"),
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(FEW)),
                List.of(measure),
                new Operation.Statistic(kind),
                null);
    }

    private static Query count(List<String> elections, Condition condition) {
        return new Query(
                elections,
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(condition)),
                List.of(),
                new Operation.Count(),
                null);
    }

    private static Query value(String place, String election, Measure measure) {
        return new Query(List.of(election), Places.of(place), List.of(measure), new Operation.Value(), null);
    }
}
