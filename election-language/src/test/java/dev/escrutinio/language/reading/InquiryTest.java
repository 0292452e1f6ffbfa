package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Analysis;
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
import org.junit.jupiter.params.provider.ValueSource;

/// Long questions that relate an indicator to votes: the computable parts are steps, the rest is told apart.
class InquiryTest {

    private static final List<String> NOVEMBER = List.of("2019-11");
    private static final Measure INCOME = Measure.ofYear("income_person", "2019");
    private static final Measure PSOE = Measure.of("vote_share", "psoe");
    private static final Measure TURNOUT = Measure.of("turnout");
    private static final Places TOWNS = new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of());

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    private static Query over(Places places, Operation operation, Measure... measures) {
        return new Query(NOVEMBER, places, List.of(measures), operation, null);
    }

    private static List<Query> related(Places places) {
        return List.of(
                over(places, new Operation.Correlation(CorrelationMethod.PEARSON), INCOME, PSOE, TURNOUT),
                over(places, new Operation.Ranking(Direction.HIGHEST, 3, false), INCOME, PSOE, TURNOUT),
                over(places, new Operation.Ranking(Direction.LOWEST, 3, false), INCOME, PSOE, TURNOUT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cómo se relaciona la renta por persona de 2019 con el apoyo al PSOE y la participación en los municipios"
                        + " de la provincia de Valladolid el 10N?",
                "En los municipios de la provincia de Valladolid, ¿qué relación hay entre la renta por persona de 2019, el"
                        + " voto al PSOE y la participación en noviembre de 2019?",
                "el 10N, renta por persona 2019, voto al PSOE y participación en los municipios vallisoletanos: ¿hay"
                        + " correlación?"
            })
    void severalCorrelationsBecomeAnAnalysis(String question) {
        // «vallisoletanos» is a demonym of the curated table.
        assertThat(((Analysis) understood(question).plan()).steps()).containsExactlyElementsOf(related(TOWNS));
    }

    @Test
    void causesAndPolicyAreToldApartAndTheCityByItself() {
        Reading.Understood read =
                understood("¿Qué relación existe entre la renta por persona de 2019 y el apoyo al PSOE,"
                        + " así como la participación, en los municipios de la provincia de Valladolid el 10N? Analice los"
                        + " mecanismos causales, la heterogeneidad (incluida la propia ciudad de Valladolid) y las implicaciones"
                        + " de política pública.");

        List<Query> steps = ((Analysis) read.plan()).steps();
        assertThat(steps.subList(0, 3)).containsExactlyElementsOf(related(TOWNS));
        assertThat(steps.subList(3, 5))
                .containsExactly(
                        over(TOWNS, new Operation.Statistic(StatisticKind.DEVIATION), PSOE, TURNOUT),
                        over(Places.of("47186"), new Operation.Value(), INCOME, PSOE, TURNOUT));
        assertThat(read.unanswered()).extracting(Reason::code).containsExactly("causes", "policy", "ecological");
        assertThat(read.unanswered().getFirst().words()).containsExactly("Analice los mecanismos causales");
    }

    @Test
    void nationalPatternsGoOverCapitalsAndRegions() {
        Reading.Understood read = understood(
                "¿Qué patrones nacionales siguen el PSOE y la participación en función de la"
                        + " renta por persona de 2019 el 10N? Distinga capitales de provincia y comunidades autónomas.");

        Places capitals =
                new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of(new Condition.Capital(Level.PROVINCE)));
        Places regions = new Places.Within(Level.REGION, List.of("ES"), List.of());
        assertThat(((Analysis) read.plan()).steps())
                .containsAll(related(capitals))
                .containsAll(related(new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of())))
                // No income is published for regions: their results stand in order.
                .contains(over(regions, new Operation.Ranking(Direction.HIGHEST, 19, false), PSOE, TURNOUT))
                .noneMatch(step -> step.places().equals(regions) && step.operation() instanceof Operation.Correlation);
    }

    @Test
    void withoutDateTheLastElectionIsTakenAndSaid() {
        Reading.Understood read = understood("¿Cómo se relaciona la renta por persona de 2019 con el apoyo al PSOE y la"
                + " participación en los municipios de la provincia de Valladolid?");

        assertThat(((Analysis) read.plan()).steps().getFirst().elections()).containsExactly("2027-06");
        assertThat(read.assumptions()).anyMatch(said -> said.contains("junio de 2027"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Only causes.
                "¿Por qué los municipios de Valladolid con más renta por persona votan menos al PSOE?",
                // A word that nothing accounts for.
                "¿Cómo se relaciona la renta por persona de 2019 con el apoyo al PSOE y la participación en los municipios"
                        + " de Valladolid el 10N, zurcefrigidos los mecanismos causales?",
                // «guarda» is no town.
                "¿Qué relación guarda con zurcefrigo la renta con el PSOE y la participación en Valladolid?",
                // A condition that the analysis would drop.
                "¿Cómo se relaciona la renta por persona de 2019 con el apoyo al PSOE y la participación en los municipios"
                        + " de Valladolid de más de 5.000 habitantes que no ganó el PP el 10N? ¿Qué mecanismos causales hay?",
                "¿Cómo se relacionan la renta por persona de 2019, el PSOE y la participación en los municipios de"
                        + " Valladolid en las municipales de 2019?"
            })
    void whatItCannotAccountForIsNotAnswered(String question) {
        assertThat(reader.read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Reading.Understood understood(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return (Reading.Understood) reading;
    }
}
