package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type: polite forms, years in words, those who stayed at home, what a question leaves unnamed.
class EverydayWordsTest {

    private static final List<String> ALL = List.of("2016-06", "2019-04", "2019-11", "2027-06");
    private static final Places GETAFE = Places.of("28065");

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le agradecería que me indicase la participación registrada en Getafe en noviembre de 2019.",
                "¿Me podrían ustedes facilitar la participación en Getafe el 10N?",
                "Quisiera que me dijeran la participación en Getafe el 10N, muchas gracias por su ayuda",
                "participación en Getafe en noviembre de dos mil diecinueve",
                "hola!! me puedes mirar la participación de Getafe del 10N? porfi",
                "participación en Getafe en las elecciones a Cortes Generales de noviembre de 2019"
            })
    void politeFormsAndYearsInWordsChangeNothing(String question) {
        assertThat(plan(question)).isEqualTo(query("2019-11", GETAFE, new Operation.Value(), Measure.of("turnout")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuánta gente se quedó en casa sin votar en Getafe el 10N?",
                "¿Cuántos electores de Getafe no fueron a votar el 10N?",
                "cuantas personas se quedaron sin ir a votar en Getafe el 10N",
                "¿cuántos vecinos no acudieron a las urnas en Getafe el 10N?"
            })
    void whoStayedAtHomeAbstained(String question) {
        assertThat(plan(question)).isEqualTo(query("2019-11", GETAFE, new Operation.Value(), Measure.of("abstention")));
    }

    @Test
    void peopleWhoVotedInPerCentAreTurnout() {
        assertThat(plan("en Getafe cuánta gente votó el 10N, porcentaje"))
                .isEqualTo(query("2019-11", GETAFE, new Operation.Value(), Measure.of("turnout")));
    }

    @Test
    void allElectionsAreCountedByTheirNumber() {
        assertThat(plan("evolución del PP en Getafe en las cuatro generales (porcentajes)"))
                .isEqualTo(
                        new Query(ALL, GETAFE, List.of(Measure.of("vote_share", "pp")), new Operation.Value(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cuantos votos le saco el psoe al pp en Getafe el 10N",
                "¿Por cuántos votos le ganó el PSOE al PP en Getafe el 10N?",
                "¿cuántos votos le llevaba el PSOE al PP en Getafe el 10N?"
            })
    void whatOnePartyTakesFromAnotherIsADifference(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        "2019-11",
                        GETAFE,
                        new Operation.Difference(),
                        Measure.of("votes", "psoe"),
                        Measure.of("votes", "pp")));
    }

    @Test
    void aPartyThatIsTheObjectOfAnotherOneIsNotListed() {
        assertThat(reader.read("cuántos votos obtuvo el PSOE al PP en Getafe el 10N"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void whatAPartyWinsBetweenTwoElectionsIsARise() {
        assertThat(plan("¿Cuántos puntos ganó el PP en Getafe entre abril y noviembre de 2019?"))
                .isEqualTo(new Query(
                        List.of("2019-04", "2019-11"),
                        GETAFE,
                        List.of(Measure.of("vote_share", "pp")),
                        new Operation.Change(),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Quién ha ganado en Getafe en cada una de las generales desde 2019?",
                "¿quién ganó en Getafe desde abril de 2019?"
            })
    void whoWonSinceAYear(String question) {
        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2019-04", "2019-11", "2027-06"), GETAFE, List.of(), Operation.Winner.at(1), null));
    }

    @Test
    void nobodyVotedForAPartyIsACondition() {
        Condition none = new Condition.Compares(
                Measure.of("votes", "vox"), null, false, dev.escrutinio.contracts.plan.Comparator.EQUAL, 0, null);
        assertThat(plan("en cuantos pueblos de Valladolid nadie votó a Vox el 10N"))
                .isEqualTo(query(
                        "2019-11",
                        new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(none)),
                        new Operation.Count()));
    }

    @Test
    void aPersonMayTakeBackWhatTheyBeganToSay() {
        assertThat(plan("Cuants vots va treure... perdón, cuántos votos sacó Vox en Getafe el 10N"))
                .isEqualTo(query("2019-11", GETAFE, new Operation.Value(), Measure.of("votes", "vox")));
    }

    @Test
    void whatStandsBeforeAnExcuseIsKeptWhereTheRestNeedsIt() {
        assertThat(plan("En Getafe... perdón, ¿cuántos votos sacó Vox el 10N?"))
                .isEqualTo(query("2019-11", GETAFE, new Operation.Value(), Measure.of("votes", "vox")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿quién ganó el 10N en mi pueblo?",
                "participación en nuestra ciudad el 10N",
                "¿Qué porcentaje obtuvo Vox en la capital el 10N?"
            })
    void aPlaceThatIsNotNamedIsAskedFor(String question) {
        assertThat(reader.read(question))
                .isInstanceOfSatisfying(
                        Reading.Ambiguous.class,
                        asked -> assertThat(asked.reason().code()).isEqualTo("missing_place"));
    }

    @Test
    void aPlaceNamedBesideIsTaken() {
        assertThat(plan("participación en mi pueblo, Getafe, el 10N"))
                .isEqualTo(query("2019-11", GETAFE, new Operation.Value(), Measure.of("turnout")));
    }

    @Test
    void votesOfNobodyAreAskedFor() {
        assertThat(reader.read("¿cuántos votos sacaron en Getafe el 10N?"))
                .isInstanceOfSatisfying(
                        Reading.Ambiguous.class,
                        asked -> assertThat(asked.choices())
                                .extracting(Reading.Choice::plan)
                                .containsExactly(
                                        query("2019-11", GETAFE, new Operation.Results(null)),
                                        query("2019-11", GETAFE, new Operation.Value(), Measure.of("voters")),
                                        query("2019-11", GETAFE, new Operation.Value(), Measure.of("valid"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿cuántos votos sacó Pedro Sánchez en Getafe el 10N?", "votos de Feijóo en Getafe el 10N"})
    void candidatesAreNotInTheData(String question) {
        assertThat(reader.read(question))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("candidate"));
    }

    private static Query query(String election, Places places, Operation operation, Measure... measures) {
        return new Query(List.of(election), places, List.of(measures), operation, null);
    }
}
