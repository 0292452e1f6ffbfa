package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Bound;
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

/// Everyday words for what was asked in other words before: void votes, yes or no, lost towns, courses, totals.
class PlainWordsTest {

    private static final Places GETAFE = Places.of("28065");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos se anularon en Getafe el 10N?",
                "papeletas anuladas en Getafe el 10N",
                "¿Cuántos votos fueron nulos en Getafe el 10N?"
            })
    void voidVotesHaveSeveralNames(String question) {
        assertThat(plan(question)).isEqualTo(value(GETAFE, Measure.of("null")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué porcentaje del censo votó al PP en Getafe el 10N?",
                "% del censo que votó al PP en Getafe el 10N",
            })
    void theCensusThatVotedForAPartyIsNoTurnout(String question) {
        assertThat(plan(question)).isEqualTo(value(GETAFE, new Measure("vote_share", "pp", Base.CENSUS, null)));
    }

    @Test
    void theCensusThatVotedIsTheTurnout() {
        assertThat(plan("¿Qué porcentaje del censo votó en Getafe el 10N?"))
                .isEqualTo(value(GETAFE, Measure.of("turnout")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Ganó el PP en Getafe el 10N?",
                "¿Es cierto que el PP ganó en Getafe el 10N?",
                "¿Fue el PP el partido más votado en Getafe el 10N?",
                "¿Con cuántos votos ganó el PP en Getafe el 10N?",
                "¿Con qué porcentaje se impuso el PP en Getafe el 10N?"
            })
    void whoIsAskedAboutIsKept(String question) {
        assertThat(plan(question))
                .isEqualTo(
                        query(List.of("2019-11"), GETAFE, Operation.Winner.at(1).asking("pp")));
    }

    @Test
    void aPositionIsToldByTheResults() {
        assertThat(plan("¿En qué lugar quedó Vox en Getafe el 10N?"))
                .isEqualTo(query(List.of("2019-11"), GETAFE, new Operation.Results(null, null, "vox")));
    }

    @Test
    void aNumberOfWhatIsCountedIsABound() {
        assertThat(plan("¿Llegó Vox a 3 diputados en la provincia de Valladolid el 10N?"))
                .isEqualTo(query(
                        List.of("2019-11"),
                        Places.of("47"),
                        new Operation.Value(new Bound(Comparator.AT_LEAST, 3, null)),
                        Measure.of("seats", "vox")));
    }

    @Test
    void aNumberOfYearsIsNoBound() {
        assertThat(SmallCountry.reader()
                        .read("¿Cuántos votos obtuvo Vox entre los menores de 30 años en Getafe el 10N?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Valladolid dejó de ganar el PSOE entre junio de 2016 y abril de 2019?",
                "¿Cuántos municipios de Valladolid perdió el PSOE entre junio de 2016 y abril de 2019?",
                "¿Cuántos municipios de Valladolid dejaron de tener al PSOE como ganador entre junio de 2016 y abril de"
                        + " 2019?"
            })
    void aLostTownIsOneThatAPartyWonBefore(String question) {
        Condition before = new Condition.Finished("psoe", 1, "2016-06");
        Condition after = new Condition.Not(new Condition.Finished("psoe", 1, "2019-04"));
        assertThat(plan(question))
                .isEqualTo(query(
                        List.of("2016-06", "2019-04"),
                        new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(before, after)),
                        new Operation.Count()));
    }

    @Test
    void aCourseTellsEveryElectionBetween() {
        assertThat(plan("¿Cómo ha evolucionado la participación en Getafe entre 2016 y noviembre de 2019?"))
                .isEqualTo(query(
                        List.of("2016-06", "2019-04", "2019-11"),
                        GETAFE,
                        new Operation.Value(),
                        Measure.of("turnout")));
    }

    @Test
    void aChangeHasTwoEnds() {
        assertThat(plan("¿Cuánto ha cambiado la participación en Getafe entre 2016 y noviembre de 2019?"))
                .isEqualTo(query(List.of("2016-06", "2019-11"), GETAFE, new Operation.Change(), Measure.of("turnout")));
    }

    @Test
    void aTotalIsToldBesideItsParts() {
        Query each = value(GETAFE, Measure.of("votes", "pp"), Measure.of("votes", "vox"));
        Query sum = value(GETAFE, Measure.of("votes", "pp+vox"));
        assertThat(plan("Votos del PP y Vox en Getafe el 10N, los de cada uno y el total"))
                .isEqualTo(new Analysis(List.of(each, sum)));
    }

    @Test
    void aWeightThatChangesNothingIsNotPassedOver() {
        assertThat(SmallCountry.reader().read("porcentaje ponderado de Vox en Getafe el 10N"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void anIslandTellsWhichTownIsMeant() {
        assertThat(plan("votos del PP en Moya (Gran Canaria) el 10N"))
                .isEqualTo(value(Places.of("35013"), Measure.of("votes", "pp")));
        assertThat(SmallCountry.reader().read("votos del PP en Gran Canaria el 10N"))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("level_not_loaded"));
    }

    @Test
    void whatCountsAsHighNobodyHasSaid() {
        assertThat(plan("¿Fue alta la participación en Getafe el 10N?"))
                .isEqualTo(value(new Places.Named(List.of("28065", "ES"), false), Measure.of("turnout")));
    }

    @Test
    void theAskerIsNoPartOfTheQuestion() {
        assertThat(plan("Hola, soy Paco, jubilado de Leganés, y quiero saber los votos del PP en Getafe el 10N"))
                .isEqualTo(value(GETAFE, Measure.of("votes", "pp")));
    }

    @Test
    void wordsThatAreHarmlessInAPhraseKeepTheirNegation() {
        assertThat(SmallCountry.reader().read("¿Dónde no se presentó el PP el 10N?"))
                .isNotInstanceOf(Reading.Understood.class);
        assertThat(SmallCountry.reader().read("municipios de Valladolid donde solo ganó el PP el 10N"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    private static Query value(Places places, Measure... measures) {
        return query(List.of("2019-11"), places, new Operation.Value(), measures);
    }

    private static Query query(List<String> elections, Places places, Operation operation, Measure... measures) {
        return new Query(elections, places, List.of(measures), operation, null);
    }
}
