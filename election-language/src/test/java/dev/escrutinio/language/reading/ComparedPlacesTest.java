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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Places held against another one, what does not hold, and «de ellos».
class ComparedPlacesTest {

    private static final Measure TURNOUT = Measure.of("turnout");
    private static final Measure SHARE = Measure.of("vote_share", "pp");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos municipios de la provincia de Madrid tuvieron más participación que Getafe en 2016?",
                "¿En cuántos municipios de la provincia de Madrid la participación fue superior a la de Getafe en 2016?",
                "¿En cuántos municipios de la provincia de Madrid superó la participación la de Getafe en 2016?",
                "¿En cuántos municipios de la provincia de Madrid la participación fue mayor que en Getafe en 2016?",
                "número de municipios de la provincia de Madrid con una participación por encima de la de Getafe en 2016"
            })
    void moreThanATown(String question) {
        assertThat(plan(question))
                .isEqualTo(counted("28", new Condition.ComparesPlace(TURNOUT, null, Comparator.GREATER, "28065")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de la provincia de Madrid superó el PP su media nacional en 2016?",
                "¿En cuántos municipios de la provincia de Madrid superó el PP su porcentaje nacional en 2016?",
                "¿En cuántos municipios de la provincia de Madrid sacó el PP más porcentaje que en el conjunto de España en 2016?",
                "¿En cuántos municipios de la provincia de Madrid quedó el PP por encima de la media de España en 2016?"
            })
    void aPartyAboveItsShareInTheNation(String question) {
        assertThat(plan(question))
                .isEqualTo(counted("28", new Condition.ComparesPlace(SHARE, null, Comparator.GREATER, "ES")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de la provincia de Madrid quedó el PP por debajo de su media provincial en 2016?",
                "¿En cuántos municipios de la provincia de Madrid el PP tuvo un porcentaje inferior al de la provincia en 2016?"
            })
    void belowTheProvinceAround(String question) {
        assertThat(plan(question))
                .isEqualTo(counted("28", new Condition.ComparesPlace(SHARE, null, Comparator.LESS, "28")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de la provincia de Madrid cayó más el PP que en España entre abril y noviembre de 2019?",
                "¿En cuántos municipios de la provincia de Madrid bajó el PP más que en el conjunto de España de abril a noviembre de 2019?"
            })
    void changesHeldAgainstThatOfTheNation(String question) {
        Query query = (Query) plan(question);

        assertThat(query.elections()).containsExactly("2019-04", "2019-11");
        assertThat(((Places.Within) query.places()).where())
                .containsExactly(new Condition.ComparesPlace(SHARE, null, Comparator.LESS, "ES", true));
    }

    @Test
    void votesStayVotes() {
        assertThat(plan("¿En cuántos municipios de la provincia de Madrid sacó el PP más votos que en Getafe en 2016?"))
                .isEqualTo(counted(
                        "28",
                        new Condition.ComparesPlace(Measure.of("votes", "pp"), null, Comparator.GREATER, "28065")));
    }

    @Test
    void twoMeasuresAgainstOnePlace() {
        assertThat(plan(
                        "¿Cuántos municipios de la provincia de Madrid tuvieron más participación y menos votos en blanco que"
                                + " Getafe en 2016?"))
                .isEqualTo(counted(
                        "28",
                        new Condition.ComparesPlace(TURNOUT, null, Comparator.GREATER, "28065"),
                        new Condition.ComparesPlace(Measure.of("blank"), null, Comparator.LESS, "28065")));
    }

    @Test
    void anAverageOfVotesIsTheirShare() {
        assertThat(
                        plan(
                                "¿En cuántos municipios de la provincia de Madrid superó el voto en blanco la media nacional en 2016?"))
                .isEqualTo(counted(
                        "28", new Condition.ComparesPlace(Measure.of("blank_share"), null, Comparator.GREATER, "ES")));
    }

    @Test
    void publishedFiguresNeedNoElection() {
        assertThat(plan("¿Cuántos municipios de la provincia de Madrid tienen más renta por persona que Getafe?"))
                .isEqualTo(new Query(
                        List.of(),
                        new Places.Within(
                                Level.MUNICIPALITY,
                                List.of("28"),
                                List.of(new Condition.ComparesPlace(
                                        Measure.of("income_person"), null, Comparator.GREATER, "28065"))),
                        List.of(),
                        new Operation.Count(),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid no consiguió el PP superar al PSOE en 2016?",
                "¿En cuántos municipios de Madrid el PP no superó al PSOE en 2016?"
            })
    void didNotGetAheadOf(String question) {
        assertThat(plan(question)).isEqualTo(counted("28", new Condition.Not(new Condition.Beats("pp", "psoe", null))));
    }

    @Test
    void neitherFirstNorSecond() {
        assertThat(plan("¿En cuántos municipios de Madrid no fue el PP ni primero ni segundo en 2016?"))
                .isEqualTo(counted(
                        "28",
                        new Condition.Not(new Condition.Finished("pp", 1, null)),
                        new Condition.Not(new Condition.Finished("pp", 2, null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid quedó el PSOE detrás del PP en 2016?",
                "¿En cuántos municipios de Madrid quedó el PSOE por debajo del PP en 2016?",
                "¿En cuántos municipios de Madrid fue derrotado el PSOE por el PP en 2016?"
            })
    void whoWasBehind(String question) {
        assertThat(plan(question)).isEqualTo(counted("28", new Condition.Beats("pp", "psoe", null)));
    }

    @Test
    void notAboveTheRegion() {
        assertThat(
                        plan(
                                "¿Cuántos municipios de la provincia de Madrid no superaron la participación nacional en 2016?"))
                .isEqualTo(counted(
                        "28", new Condition.Not(new Condition.ComparesPlace(TURNOUT, null, Comparator.GREATER, "ES"))));
    }

    @Test
    void partiesOfASpaceThatTheQuestionNames() {
        assertThat(((Query) plan("¿Qué porcentaje sumaron los partidos de la derecha (PP y Vox) en Getafe en 2016?"))
                        .measures())
                .extracting(Measure::party)
                .containsExactly("pp+vox");
    }

    @Test
    void eachBoundHasItsOwnParty() {
        assertThat(plan("¿Cuántos municipios de Madrid dieron más del 40 % al PP y más del 20 % a Vox en 2016?"))
                .isEqualTo(counted("28", above("pp", 40), above("vox", 20)));
    }

    @Test
    void inSomeElectionsAndNotInAnother() {
        Query query = (Query) plan("¿En cuántos municipios de Madrid ganó el PP en 2016 pero no en abril de 2019?");

        assertThat(((Places.Within) query.places()).where())
                .containsExactly(
                        new Condition.Finished("pp", 1, "2016-06"),
                        new Condition.Not(new Condition.Finished("pp", 1, "2019-04")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid ganó el PP en 2016? ¿Y en cuántos de ellos superó Vox el 20 %?",
                "¿Cuántos municipios de Madrid ganó el PP en 2016 y en cuántos de esos municipios pasó Vox del 20 %?"
            })
    void ofThoseFound(String question) {
        Condition first = new Condition.Finished("pp", 1, null);
        assertThat(plan(question))
                .isEqualTo(new Analysis(List.of(counted("28", first), counted("28", first, above("vox", 20)))));
    }

    @Test
    void whatWasFoundKeepsItsElection() {
        Analysis analysis = (Analysis)
                plan(
                        "¿En cuántos municipios de Madrid ganó el PP en 2016? ¿Y en cuántos de ellos ganó Vox en abril de 2019?");

        assertThat(analysis.steps().getLast())
                .isEqualTo(new Query(
                        List.of("2019-04"),
                        new Places.Within(
                                Level.MUNICIPALITY,
                                List.of("28"),
                                List.of(
                                        new Condition.Finished("pp", 1, "2016-06"),
                                        new Condition.Finished("vox", 1, null))),
                        List.of(),
                        new Operation.Count(),
                        null));
    }

    @Test
    void byHowMuchTheWinnerWon() {
        Analysis analysis = (Analysis) plan("¿Ganó el PP en Getafe en 2016? ¿Por cuántos votos?");

        assertThat(analysis.steps().getLast())
                .isEqualTo(new Query(List.of("2016-06"), Places.of("28065"), List.of(), new Operation.Margin(), null));
    }

    @Test
    void byHowManyVotesOneWasAhead() {
        assertThat(plan("¿Superó el PP al PSOE en Getafe en 2016? ¿Por cuántos votos?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        Places.of("28065"),
                        List.of(Measure.of("votes", "pp"), Measure.of("votes", "psoe")),
                        new Operation.Difference(),
                        null));
    }

    @Test
    void twoBoundsOfOneVerb() {
        assertThat(
                        plan(
                                "¿Cuántos municipios de Madrid superaron el 80 % de participación y el 50 % de voto al PP en 2016?"))
                .isEqualTo(counted(
                        "28",
                        new Condition.Compares(TURNOUT, null, false, Comparator.GREATER, 80, null),
                        above("pp", 50)));
    }

    @Test
    void theElectionBeforeAnotherOneIsThatOneOnly() {
        assertThat(((Query) plan("votos del PP en Getafe en las generales anteriores a las de noviembre de 2019"))
                        .elections())
                .containsExactly("2019-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿quién ganó allí en 2016?",
                "¿Cuántos votos sacó el PP aquí en 2016?",
                "¿En cuántos municipios de Madrid superó el PP a Getafe y a Leganés en 2016?",
                "municipios de Madrid con más voto al PP que al PSOE en 2016, más que en Valladolid",
                "los 3 municipios de Madrid con más votos en blanco y más participación que Getafe en 2016",
                "¿En cuántos municipios de Madrid ganó el PP en 2016 más que en 2019?",
                "¿En cuántos municipios de Madrid subió el PP menos que en España entre abril y noviembre de 2019?"
            })
    void whatCannotBeTold(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Condition above(String party, double share) {
        return new Condition.Compares(Measure.of("vote_share", party), null, false, Comparator.GREATER, share, null);
    }

    private static Query counted(String inside, Condition... where) {
        return new Query(
                List.of("2016-06"),
                new Places.Within(Level.MUNICIPALITY, List.of(inside), List.of(where)),
                List.of(),
                new Operation.Count(),
                null);
    }
}
