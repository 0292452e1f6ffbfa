package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How far something rose, fell or was won by, and places told by the level of their names.
class ChangesAndMarginsTest {

    private static final Measure PP = Measure.of("vote_share", "pp");

    @Test
    void aLittleRiseIsARise() {
        assertThat(where("¿En cuántos municipios de Valladolid subió el PP menos de 3 puntos de 2016 a abril de 2019?"))
                .containsExactly(change(PP, Comparator.GREATER, 0, null), change(PP, Comparator.LESS, 3, null));
    }

    @Test
    void aLittleFallIsAFall() {
        assertThat(where("¿En cuántos municipios de Valladolid bajó el PP menos de 3 puntos de 2016 a abril de 2019?"))
                .containsExactly(change(PP, Comparator.LESS, 0, null), change(PP, Comparator.GREATER, -3, null));
    }

    @Test
    void aFallBetweenTwoNumbersLiesBelowNothing() {
        assertThat(where(
                        "¿En cuántos municipios de Valladolid bajó el PP entre 5 y 10 puntos de 2016 a abril de 2019?"))
                .containsExactly(change(PP, Comparator.BETWEEN, -10, -5.0));
    }

    @Test
    void eachRisesOrFallsByItsOwnVerb() {
        assertThat(where("¿En cuántos municipios de Valladolid subió el PP y bajó Vox de 2016 a abril de 2019?"))
                .containsExactly(
                        change(PP, Comparator.GREATER, 0, null),
                        change(Measure.of("vote_share", "vox"), Comparator.LESS, 0, null));
    }

    @Test
    void bothRiseByOneVerb() {
        assertThat(
                        where(
                                "¿En cuántos municipios de Valladolid subieron tanto el PP como el PSOE de 2016 a abril de 2019?"))
                .containsExactly(
                        change(PP, Comparator.GREATER, 0, null),
                        change(Measure.of("vote_share", "psoe"), Comparator.GREATER, 0, null));
    }

    @Test
    void oneOfThemDeniedIsNotBoth() {
        assertThat(
                        SmallCountry.reader()
                                .read(
                                        "¿En cuántos municipios de Valladolid subió el PP y no bajó Vox de 2016 a abril de 2019?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void votesLostAreAChangeOfVotes() {
        assertThat(where("¿En cuántos municipios de Valladolid perdió el PP más de 100 votos de 2016 a abril de 2019?"))
                .containsExactly(change(Measure.of("votes", "pp"), Comparator.LESS, -100, null));
    }

    @Test
    void votesOfAnotherPartyAreNoChange() {
        assertThat(SmallCountry.reader()
                        .read("¿En cuántos municipios de Valladolid subió el PP y Vox sacó más de 100 votos de 2016 a"
                                + " abril de 2019?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void wonByAMargin() {
        assertThat(where("¿En cuántos municipios de Valladolid ganó el PP por menos de 5 puntos en 2016?"))
                .containsExactlyInAnyOrder(
                        new Condition.Compares(Measure.of("margin"), null, false, Comparator.LESS, 5, null),
                        new Condition.Finished("pp", 1, null));
    }

    @Test
    void notWonByAMarginMayMeanTwoThings() {
        assertThat(SmallCountry.reader()
                        .read("¿En cuántos municipios de Valladolid no ganó el PP por menos de 5 puntos en 2016?"))
                .isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void theLevelBeforeNamesTellsWhichPlacesTheyAre() {
        Query query =
                (Query) plan("¿En cuántos municipios de las provincias de Valladolid y A Coruña ganó el PP en 2016?");
        assertThat(query.places())
                .isEqualTo(new Places.Within(
                        Level.MUNICIPALITY, List.of("47", "15"), List.of(new Condition.Finished("pp", 1, null))));
        assertThat(query.operation()).isEqualTo(new Operation.Count());
    }

    private static List<Condition> where(String question) {
        return ((Places.Within) ((Query) plan(question)).places()).where();
    }

    private static Condition change(Measure measure, Comparator comparator, double value, Double upper) {
        return new Condition.Compares(measure, null, true, comparator, value, upper);
    }
}
