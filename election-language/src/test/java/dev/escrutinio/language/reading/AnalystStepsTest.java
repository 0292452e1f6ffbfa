package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Analysts' questions that need two elections, two rankings or two measures.
class AnalystStepsTest {

    private static final Measure VOX = Measure.of("vote_share", "vox");
    private static final Places TOWNS = new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of());

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuánto subió Vox en los municipios de menos de 1.000 habitantes de Valladolid entre abril y noviembre"
                        + " de 2019?",
                "Variación del porcentaje de Vox en los municipios de menos de 1.000 habitantes de Valladolid entre abril"
                        + " y noviembre de 2019"
            })
    void aFilteredSetChangesAsAWhole(String question) {
        Condition few = new Condition.Compares(Measure.of("population"), null, false, Comparator.LESS, 1000, null);
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2019-04", "2019-11"),
                        new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(few)),
                        List.of(VOX),
                        new Operation.Statistic(StatisticKind.WEIGHTED_MEAN),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Municipio de Valladolid con más porcentaje de Vox y municipio con menos porcentaje de Vox en junio de 2016"
                        + " | HIGHEST | LOWEST | 1",
                "¿Qué municipios de Valladolid tuvieron el menor y el mayor porcentaje de Vox en junio de 2016?"
                        + " | LOWEST | HIGHEST | 1",
                "Los tres municipios de Valladolid con mayor y los tres con menor porcentaje de Vox en junio de 2016"
                        + " | HIGHEST | LOWEST | 3"
            })
    void twoEndsAreTwoRankings(String question, Direction first, Direction second, int limit) {
        assertThat(plan(question)).isEqualTo(new Analysis(List.of(ranking(first, limit), ranking(second, limit))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Municipio de Valladolid con más votos a Vox y con menos votos al PP en junio de 2016",
                "Los tres municipios de Valladolid con mayor y los dos con menor porcentaje de Vox en junio de 2016"
            })
    void twoEndsOfTwoThingsAreNotOne(String question) {
        assertThat(reader.read(question)).as(question).isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuál es el municipio de Madrid con más renta y qué votó en junio de 2016?",
                "¿Cuál es el municipio más rico de Madrid y cómo votó en junio de 2016?"
            })
    void whatVotedIsWhatWasFound(String question) {
        assertThat(plan(question))
                .isEqualTo(new Analysis(List.of(
                        new Query(
                                List.of("2016-06"),
                                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of()),
                                List.of(Measure.of("income_person")),
                                new Operation.Ranking(Direction.HIGHEST, 1, false),
                                null),
                        new Query(
                                List.of("2016-06"),
                                new Places.OfStep(0),
                                List.of(),
                                new Operation.Results(null),
                                null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Qué votaron los municipios más pobres de Madrid en junio de 2016? | LOWEST | 5",
                "¿Qué votaron los tres municipios más ricos de Madrid en junio de 2016? | HIGHEST | 3"
            })
    void placesAtAnEndAreFoundFirst(String question, Direction direction, int limit) {
        assertThat(plan(question))
                .isEqualTo(new Analysis(List.of(
                        new Query(
                                List.of("2016-06"),
                                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of()),
                                List.of(Measure.of("income_person")),
                                new Operation.Ranking(direction, limit, false),
                                null),
                        new Query(
                                List.of("2016-06"),
                                new Places.OfStep(0),
                                List.of(),
                                new Operation.Results(null),
                                null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Qué porcentaje sacó Vox en los 2 municipios con menor renta de Madrid en junio de 2016? | 2",
                "¿Qué porcentaje sacó Vox en el municipio más pobre de Madrid en junio de 2016? | 1"
            })
    void whatHappenedInFoundPlacesIsToldOfEach(String question, int limit) {
        assertThat(plan(question))
                .isEqualTo(new Analysis(List.of(
                        new Query(
                                List.of("2016-06"),
                                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of()),
                                List.of(Measure.of("income_person")),
                                new Operation.Ranking(Direction.LOWEST, limit, false),
                                null),
                        new Query(
                                List.of("2016-06"), new Places.OfStep(0), List.of(VOX), new Operation.Value(), null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Municipios de Valladolid donde el PP ganó en 2016 pero perdió en abril de 2019 | pp | false | pp | true",
                "Municipios de Valladolid donde ganó el PP en 2016 y el PSOE en abril de 2019 | pp | false | psoe | false",
                "¿Qué municipios de Valladolid no ganó el PP en 2016 pero sí en abril de 2019? | pp | true | pp | false",
                "Municipios de Valladolid donde en 2016 ganó el PP y en abril de 2019 no | pp | false | pp | true"
            })
    void whoWonInEachOfTwoElections(String question, String one, boolean not, String other, boolean otherNot) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06", "2019-04"),
                        new Places.Within(
                                Level.MUNICIPALITY,
                                List.of("47"),
                                List.of(won(one, "2016-06", not), won(other, "2019-04", otherNot))),
                        List.of(),
                        new Operation.ListPlaces(null),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Se vota más a Vox donde hay más renta en la provincia de Valladolid en 2016?",
                "¿Se vota más a Vox en los municipios más ricos de la provincia de Valladolid en 2016?"
            })
    void whetherTwoThingsGoTogetherIsACorrelation(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        TOWNS,
                        List.of(VOX, Measure.of("income_person")),
                        new Operation.Correlation(CorrelationMethod.PEARSON),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Dónde ganó más puntos Vox entre 2016 y abril de 2019, en Getafe o en Leganés?",
                "¿Dónde subió más Vox entre 2016 y abril de 2019, en Getafe o en Leganés?"
            })
    void gainsOfTwoPlacesAreTwoChanges(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06", "2019-04"),
                        new Places.Named(List.of("28065", "28074"), false),
                        List.of(VOX),
                        new Operation.Change(),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Municipio más poblado de Valladolid donde ganó Vox en junio de 2016 | population | false",
                "¿Cuál es el municipio con más renta de Valladolid donde no ganó Vox en junio de 2016? | income_person | true"
            })
    void aRankingMayBeOfWhereAPartyWon(String question, String measure, boolean not) {
        Condition first = new Condition.Finished("vox", 1, null);
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(
                                Level.MUNICIPALITY, List.of("47"), List.of(not ? new Condition.Not(first) : first)),
                        List.of(Measure.of(measure)),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        null));
    }

    @Test
    void aStatisticMayBeOfWhereAPartyWon() {
        assertThat(plan("Mediana de la renta en los municipios de Valladolid donde ganó Vox en junio de 2016"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(
                                Level.MUNICIPALITY, List.of("47"), List.of(new Condition.Finished("vox", 1, null))),
                        List.of(Measure.of("income_person")),
                        new Operation.Statistic(StatisticKind.MEDIAN),
                        null));
    }

    @Test
    void aBigRiseIsNoBigTown() {
        assertThat(plan("La subida más grande de Vox por municipios en Valladolid entre 2016 y abril de 2019"))
                .isEqualTo(new Query(
                        List.of("2016-06", "2019-04"),
                        TOWNS,
                        List.of(VOX),
                        new Operation.Ranking(Direction.HIGHEST, 5, true),
                        null));
    }

    @Test
    void bothElectionsOfAYearAreAPair() {
        assertThat(plan("¿Cuánto perdió Vox en Getafe entre las dos generales de 2019, en puntos?"))
                .isEqualTo(new Query(
                        List.of("2019-04", "2019-11"), Places.of("28065"), List.of(VOX), new Operation.Change(), null));
    }

    @Test
    void howFarAPartyStayedBehindIsADifference() {
        assertThat(plan("¿A cuántos votos se quedó Vox del PP en Getafe en junio de 2016?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        Places.of("28065"),
                        List.of(Measure.of("votes", "vox"), Measure.of("votes", "pp")),
                        new Operation.Difference(),
                        null));
    }

    @Test
    void accordingToALevelBreaksDown() {
        assertThat(plan("Participación según el municipio en la provincia de Valladolid en junio de 2016"))
                .isEqualTo(new Query(
                        List.of("2016-06"), TOWNS, List.of(Measure.of("turnout")), new Operation.Value(), null));
    }

    @Test
    void accordingToAMeasureRelates() {
        assertThat(plan("Porcentaje de Vox según la renta en los municipios de la provincia de Valladolid en 2016"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        TOWNS,
                        List.of(VOX, Measure.of("income_person")),
                        new Operation.Correlation(CorrelationMethod.PEARSON),
                        null));
    }

    @Test
    void partiesBesideAMeasureHaveTheirVotesAndShares() {
        assertThat(plan("Participación y Vox en Getafe en junio de 2016"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        Places.of("28065"),
                        List.of(Measure.of("turnout"), Measure.of("votes", "vox"), VOX),
                        new Operation.Value(),
                        null));
    }

    @Test
    void placesToCompareAskForADatum() {
        Reading reading = reader.read("Compara Getafe y Leganés");
        assertThat(reading).isInstanceOf(Reading.Ambiguous.class);
        assertThat(((Reading.Ambiguous) reading).choices())
                .extracting(Reading.Choice::question)
                .containsExactly(
                        "Compara Getafe y Leganés: participación en junio de 2027",
                        "Compara Getafe y Leganés: resultados en junio de 2027");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué porcentaje de universitarios votó a Vox en Getafe en junio de 2016?",
                "¿Cuántos jubilados votaron al PP en Getafe en junio de 2016?"
            })
    void theVotesOfAGroupStaySecret(String question) {
        assertThat(reader.read(question)).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) reader.read(question)).reason().code()).isEqualTo("vote_by_group");
    }

    private static Condition won(String party, String election, boolean not) {
        Condition won = new Condition.Finished(party, 1, election);
        return not ? new Condition.Not(won) : won;
    }

    private static Query ranking(Direction direction, int limit) {
        return new Query(List.of("2016-06"), TOWNS, List.of(VOX), new Operation.Ranking(direction, limit, false), null);
    }
}
