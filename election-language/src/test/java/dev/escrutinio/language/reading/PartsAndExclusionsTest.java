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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parts of a whole, places without some of them, places by their party and parties of a share.
class PartsAndExclusionsTest {

    private static final List<String> JUNE = List.of("2016-06");

    private static Query query(Places places, Operation operation, Measure... measures) {
        return new Query(JUNE, places, List.of(measures), operation, null);
    }

    private static Places all(Level level, String inside, Condition... where) {
        return new Places.Within(level, List.of(inside), List.of(where));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué parte de los votos del PP en Castilla y León salió de Medina del Campo en junio de 2016?",
                "¿Qué porcentaje de los votos del PP en Castilla y León se obtuvo en Medina del Campo en junio de 2016?",
                "Peso de Medina del Campo en los votos del PP en Castilla y León en junio de 2016"
            })
    void aTownsPartOfARegionsVotes(String question) {
        assertThat(plan(question))
                .isEqualTo(query(Places.of("47085"), new Operation.Part("R08"), Measure.of("votes", "pp")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peso de la provincia de Valladolid en el censo de España en junio de 2016",
                "¿Qué porcentaje del censo de España está en la provincia de Valladolid? Junio de 2016"
            })
    void aProvincesPartOfTheNationsCensus(String question) {
        assertThat(plan(question)).isEqualTo(query(Places.of("47"), new Operation.Part("ES"), Measure.of("census")));
    }

    @Test
    void aNameOfTwoPlacesIsAskedBack() {
        Reading reading = SmallCountry.reader()
                .read("¿Qué parte de los votos del PP en Castilla y León salió de Valladolid en junio de 2016?");
        assertThat(reading).isInstanceOf(Reading.Ambiguous.class);
        assertThat(((Reading.Ambiguous) reading).choices())
                .extracting(choice -> ((Query) choice.plan()).places())
                .containsExactlyInAnyOrder(Places.of("47"), Places.of("47186"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peso del PP en Medina del Campo en junio de 2016",
                "Porcentaje de voto del PP en Medina del Campo en junio de 2016"
            })
    void aPartysWeightIsNoPartOfAPlace(String question) {
        assertThat(((Query) plan(question)).operation()).isInstanceOf(Operation.Value.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Excepto Valladolid, ¿qué provincia dio más votos al PP en junio de 2016?",
                "¿Qué provincia dio más votos al PP en junio de 2016, sin contar Valladolid?",
                "La provincia de España con más votos del PP en junio de 2016 exceptuando Valladolid",
                "De todas las provincias menos Valladolid, ¿cuál dio más votos al PP en junio de 2016?"
            })
    void placesAreLeftOutOfARanking(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        all(Level.PROVINCE, "ES", new Condition.Outside(List.of("47"))),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        Measure.of("votes", "pp")));
    }

    @Test
    void aPlaceWithoutAPartIsTheRestOfItsPlaces() {
        assertThat(plan("Participación en España sin contar Madrid y Castilla y León en junio de 2016"))
                .isEqualTo(query(
                        all(Level.REGION, "ES", new Condition.Outside(List.of("R12", "R08"))),
                        new Operation.Statistic(StatisticKind.WEIGHTED_MEAN),
                        Measure.of("turnout")));
        assertThat(plan("¿En cuántas provincias ganó el PP en junio de 2016, excluidas Cuenca y Madrid?"))
                .isEqualTo(query(
                        all(
                                Level.PROVINCE,
                                "ES",
                                new Condition.Outside(List.of("16", "28")),
                                new Condition.Finished("pp", 1, null)),
                        new Operation.Count()));
        assertThat(plan("Participación en la provincia de Valladolid salvo Medina del Campo en junio de 2016"))
                .isEqualTo(query(
                        all(Level.MUNICIPALITY, "47", new Condition.Outside(List.of("47085"))),
                        new Operation.Statistic(StatisticKind.WEIGHTED_MEAN),
                        Measure.of("turnout")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Participación en Medina del Campo sin contar Getafe en junio de 2016",
                "¿Quién ganó en Castilla y León sin contar Valladolid en junio de 2016?",
                "Participación en España sin contar nada en junio de 2016",
                "¿Cuántos votos sacó el PP en Castilla y León excepto Madrid en junio de 2016?"
            })
    void whatCannotBeLeftOutIsNotPassedOver(String question) {
        assertThat(SmallCountry.reader().read(question)).as(question).isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Quién ganó en más municipios de Castilla y León en junio de 2016?",
                "¿Qué partido ganó en el mayor número de municipios de Castilla y León en junio de 2016?",
                "Número de municipios ganados por cada partido en Castilla y León, junio de 2016",
                "¿En cuántos municipios de Castilla y León ganó cada partido en junio de 2016?"
            })
    void placesAreCountedByTheirParty(String question) {
        assertThat(plan(question)).isEqualTo(query(all(Level.MUNICIPALITY, "R08"), new Operation.Tally(1)));
    }

    @Test
    void placesAreCountedByTheSecondParty() {
        assertThat(plan("¿Qué partido fue segundo en más provincias en junio de 2016?"))
                .isEqualTo(query(all(Level.PROVINCE, "ES"), new Operation.Tally(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Qué partidos superaron el 5 % en Medina del Campo en junio de 2016? | GREATER | 5",
                "¿Qué partidos rebasaron el 3 % de los votos válidos en Medina del Campo en junio de 2016? | GREATER | 3",
                "¿Cuántos partidos llegaron al 15 % en Medina del Campo en junio de 2016? | AT_LEAST | 15",
                "Partidos que no llegaron al 12,5 % en Medina del Campo en junio de 2016 | LESS | 12.5"
            })
    void partiesOfAShare(String question, Comparator comparator, double value) {
        assertThat(plan(question))
                .isEqualTo(query(
                        Places.of("47085"), new Operation.Results(null, new Operation.ShareBound(comparator, value))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Qué partidos sacaron más de 1.000 votos en Medina del Campo en junio de 2016? | votes GREATER 1000.0 null",
                "¿Cuántas candidaturas no llegaron a 100 votos en Medina del Campo en junio de 2016? | votes LESS 100.0 null",
                "¿Qué partidos no sacaron más de 100 votos en Medina del Campo en junio de 2016? | votes AT_MOST 100.0 null",
                "Partidos con entre el 3 y el 10 % en Medina del Campo en junio de 2016 | vote_share BETWEEN 3.0 10.0",
                "¿Qué partidos lograron al menos 2 diputados en Valladolid en junio de 2016? | seats AT_LEAST 2.0 null",
                "Partidos con más de 500 votos y menos de 2.000 en Medina del Campo en junio de 2016 | votes GREATER 500.0 null, votes LESS 2000.0 null",
                "Partidos con más del 3 % de los votos y menos de 2 escaños en Valladolid en junio de 2016 | vote_share GREATER 3.0 null, seats LESS 2.0 null"
            })
    void partiesWithinBounds(String question, String bounds) {
        Operation.Results results = (Operation.Results) ((Query) plan(question)).operation();
        assertThat(results.share()).isNull();
        assertThat(results.bounds().stream()
                        .map(bound ->
                                bound.measure() + " " + bound.comparator() + " " + bound.value() + " " + bound.upper())
                        .toList())
                .isEqualTo(List.of(bounds.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué partidos sacaron más de 1.000 votos o menos de 10 en Medina del Campo en junio de 2016?",
                "¿Qué partidos se quedaron a menos de 1.000 votos del escaño en Valladolid en junio de 2016?",
                "¿Qué partidos ganaron por más de 1.000 votos en Medina del Campo en junio de 2016?",
                "¿Qué partidos sacaron más de 1.000 votos nulos en Medina del Campo en junio de 2016?",
                "¿Cuánta gente votó a partidos con menos de 1.000 votos en Medina del Campo en junio de 2016?",
                "¿Cuántos votos sacaron los partidos que no llegaron al 3 % en Medina del Campo en junio de 2016?",
                "¿Qué porcentaje sacaron los partidos que no llegaron al 3 % en Medina del Campo en junio de 2016?",
                "¿Qué partidos sacaron más de 1.000 votos que en abril de 2019 en Medina del Campo en noviembre de 2019?",
                "¿Qué partidos sacaron más del 10 % de los escaños en Valladolid en junio de 2016?",
                "¿Qué partidos perdieron más de 1.000 votos en Medina del Campo en junio de 2016?",
                "¿Qué partidos sacaron más de 1.000 votos más que el PP en Medina del Campo en junio de 2016?",
                "¿Qué partidos sacaron más de 1.000 votos en los municipios de Valladolid en junio de 2016?"
            })
    void aNumberOfSomethingElseIsNoBoundOfParties(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void aShareOfTheCensusIsNoShareOfTheVotes() {
        assertThat(SmallCountry.reader().read("¿Qué partidos superaron el 5 % del censo en Medina del Campo en 2016?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Participación en Medina del Campo, 2019-11",
                "Participación en Medina del Campo, 11/2019",
                "Participación en Medina del Campo en noviembre de 2019"
            })
    void aMonthInFiguresIsThatMonth(String question) {
        assertThat(((Query) plan(question)).elections()).containsExactly("2019-11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué porcentaje de municipios de Castilla y León ganó el PP en junio de 2016?",
                "% de municipios de Castilla y León en los que ganó el PP en junio de 2016"
            })
    void aShareOfPlacesIsCounted(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        all(Level.MUNICIPALITY, "R08", new Condition.Finished("pp", 1, null)),
                        new Operation.Count(true)));
    }

    @Test
    void twoPartiesTogetherBeatAThird() {
        assertThat(plan("¿En cuántas provincias PSOE y Vox juntos superaron al PP en junio de 2016?"))
                .isEqualTo(query(
                        all(Level.PROVINCE, "ES", new Condition.Beats("psoe+vox", "pp", null)), new Operation.Count()));
    }

    @Test
    void seatsAreACondition() {
        Condition few = new Condition.Compares(Measure.of("seats"), null, false, Comparator.LESS, 4, null);
        assertThat(plan("Provincias con menos de 4 escaños en junio de 2016"))
                .isEqualTo(query(all(Level.PROVINCE, "ES", few), new Operation.ListPlaces(null), Measure.of("seats")));
        Condition three = new Condition.Compares(Measure.of("seats"), null, false, Comparator.EQUAL, 3, null);
        assertThat(plan("¿Cuántas provincias tenían solo 3 diputados en junio de 2016?"))
                .isEqualTo(query(all(Level.PROVINCE, "ES", three), new Operation.Count()));
        Condition own = new Condition.Compares(Measure.of("seats", "pp"), null, false, Comparator.GREATER, 2, null);
        assertThat(plan("¿En cuántas provincias logró el PP más de 2 escaños en junio de 2016?"))
                .isEqualTo(query(all(Level.PROVINCE, "ES", own), new Operation.Count()));
    }

    @Test
    void votersBesideAnotherCountAreCounted() {
        assertThat(plan("Censo y votantes de Getafe en junio de 2016"))
                .isEqualTo(
                        query(Places.of("28065"), new Operation.Value(), Measure.of("census"), Measure.of("voters")));
    }

    @Test
    void twoConditionsKeepTheirSubjects() {
        assertThat(
                        plan(
                                "Municipios de Valladolid con más del 50 % al PP y participación superior al 80 % en junio de 2016"))
                .isEqualTo(query(
                        all(
                                Level.MUNICIPALITY,
                                "47",
                                new Condition.Compares(
                                        Measure.of("vote_share", "pp"), null, false, Comparator.GREATER, 50, null),
                                new Condition.Compares(
                                        Measure.of("turnout"), null, false, Comparator.GREATER, 80, null)),
                        new Operation.ListPlaces(null),
                        Measure.of("vote_share", "pp"),
                        Measure.of("turnout")));
    }

    @Test
    void aPartyInACorrelationIsItsShare() {
        assertThat(((Query) plan("Correlación entre renta y Vox en los municipios de Valladolid en junio de 2016"))
                        .measures())
                .containsExactly(Measure.of("income_person"), Measure.of("vote_share", "vox"));
    }

    @Test
    void aMeanOfPublishedMeansIsSaidBack() {
        Reading reading =
                SmallCountry.reader().read("Renta media de los municipios de Madrid donde ganó el PP en junio de 2016");
        assertThat(((Reading.Understood) reading).plan())
                .isEqualTo(query(
                        all(Level.MUNICIPALITY, "28", new Condition.Finished("pp", 1, null)),
                        new Operation.Statistic(StatisticKind.MEAN),
                        Measure.of("income_person")));
        assertThat(((Reading.Understood) reading).assumptions()).contains("se toma la media simple de los lugares");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Los 3 municipios de Valladolid con mayor caída de participación entre abril y noviembre de 2019 | LOWEST",
                "Los 3 municipios de Valladolid con mayor subida de participación entre abril y noviembre de 2019 | HIGHEST",
                "Los 3 municipios de Valladolid con menor caída de participación entre abril y noviembre de 2019 | HIGHEST",
                "Los 3 municipios de Valladolid donde más cayó la participación entre abril y noviembre de 2019 | LOWEST"
            })
    void theGreatestFallIsTheLowestChange(String question, Direction direction) {
        assertThat(((Query) plan(question)).operation()).isEqualTo(new Operation.Ranking(direction, 3, true));
    }
}
