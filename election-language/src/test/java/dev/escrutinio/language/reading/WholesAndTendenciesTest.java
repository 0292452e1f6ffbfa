package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parts of the seats, a capital's part of its province, what goes together with what, and words that are no names.
class WholesAndTendenciesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿En cuántas provincias se llevó el PP más de la mitad de los diputados en 2016?|GREATER|50",
                "¿En cuántas provincias superó el PP el 50 % de los escaños en 2016?|GREATER|50",
                "¿En cuántas provincias tuvo el PP al menos el 60 % de los escaños en 2016?|AT_LEAST|60",
                "¿En cuántas provincias se llevó el PP todos los escaños en 2016?|EQUAL|100"
            })
    void partOfEachConstituencysSeats(String question, Comparator comparator, double bound) {
        Condition part = new Condition.Compares(Measure.of("seat_share", "pp"), null, false, comparator, bound, null);
        assertThat(((Query) plan(question)).places())
                .isEqualTo(new Places.Within(Level.PROVINCE, List.of("ES"), List.of(part)));
    }

    @Test
    void allOfAPartysOwnSeatsAreNoCondition() {
        Query query = (Query) plan("todos los escaños del PP en cada provincia de Castilla y León en 2016");
        assertThat(query.operation()).isEqualTo(new Operation.Value());
        assertThat(query.measures()).containsExactly(Measure.of("seats", "pp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué parte de los votos del PP en la provincia de Valladolid salió de la capital en 2016?",
                "De todos los votos que recibió el PP en la provincia de Valladolid en 2016, ¿qué % salió de la capital?"
            })
    void aCapitalsPartOfItsProvince(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        Places.of("47186"),
                        List.of(Measure.of("votes", "pp")),
                        new Operation.Part("47"),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A mayor renta por persona, ¿mayor porcentaje del PP en los municipios de Valladolid en 2016?",
                "¿Es cierto que a más renta por persona, más voto al PP en los municipios de Valladolid en 2016?",
                "¿Se cumple que cuanta más renta por persona, más voto al PP en los municipios de Valladolid en 2016?",
                "¿Los municipios con más renta por persona votan más al PP en la provincia de Valladolid? 2016"
            })
    void whatGoesTogetherWithWhat(String question) {
        Query query = (Query) plan(question);
        assertThat(query.operation()).isEqualTo(new Operation.Correlation(CorrelationMethod.PEARSON));
        assertThat(query.measures())
                .extracting(Measure::id)
                .contains("vote_share")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Cuántos de cada cien electores de Getafe fueron a votar en 2016?|turnout",
                "¿Cuántos electores del censo de Getafe no acudieron a votar en 2016?|abstention",
                "De cada cien votos de Getafe en 2016, ¿cuántos fueron para el PP?|vote_share",
                "todos los votos del PP en Getafe en 2016|votes",
                "¿Cuántas papeletas hubo que anular en Getafe en 2016?|null"
            })
    void peopleAndVotesByTheHundred(String question, String measure) {
        assertThat(((Query) plan(question)).measures()).extracting(Measure::id).containsExactly(measure);
    }

    @Test
    void aTotalOverASetOfPlacesIsTheirSum() {
        Query query = (Query) plan("total de votos del PP en las capitales de provincia en 2016");
        assertThat(query.operation()).isInstanceOf(Operation.Statistic.class);
    }

    @Test
    void ajustadaInVotesIsAMarginInVotes() {
        Query query = (Query) plan("¿En qué municipio de Valladolid fue más ajustada la victoria, en votos, en 2016?");
        assertThat(query.measures()).containsExactly(Measure.of("margin_votes"));
    }

    @Test
    void whatIsTakenBackKeepsTheRestOfTheQuestion() {
        Query query = (Query)
                plan("¿Qué % de los pueblos... perdón, municipios de Valladolid ganó el PP en noviembre de 2019?");
        assertThat(query.operation()).isEqualTo(new Operation.Count(true));
    }

    @Test
    void registeredPartiesAreNoVoters() {
        assertThat(SmallCountry.reader().read("¿Cuántos partidos inscritos hubo en Getafe en 2016?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource({"fuerte, true", "tontos, true", "Xyzzyplugh, false"})
    void ordinaryWordsAreNoMisspeltNames(String word, boolean plain) {
        Reading reading = SmallCountry.reader().read("votos del PP " + word + " en Getafe en 2016");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.NotUnderstood.class,
                        unread -> assertThat(unread.words())
                                .extracting(Reading.UnknownWord::plain)
                                .containsOnly(plain));
    }
}
