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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a place may meet instead of something else is never read as what it must meet too.
class AlternativesTest {

    private static final Condition PP_WON = new Condition.Finished("pp", 1, null);
    private static final Condition PSOE_WON = new Condition.Finished("psoe", 1, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid ganó el PP o Vox superó el 15 % en 2016?",
                "¿En cuántos municipios de Madrid ganó el PP o bien Vox superó el 15 % en 2016?",
                "¿En cuántos municipios de Madrid ganó el PP y/o Vox superó el 15 % en 2016?",
                "En 2016, ¿en cuántos municipios de Madrid ganó el PP o pasó Vox del 15 %?"
            })
    void halvesSayDifferentThings(String question) {
        assertThat(plan(question)).isEqualTo(counted(PP_WON, share("vox", Comparator.GREATER, 15)));
    }

    @Test
    void theSecondHalfSpeaksOfWhatTheFirstOneNames() {
        assertThat(plan("¿En cuántos municipios de Madrid Vox pasó del 30 % o ganó en 2016?"))
                .isEqualTo(counted(share("vox", Comparator.GREATER, 30), new Condition.Finished("vox", 1, null)));
        assertThat(plan("¿En cuántos municipios de Madrid quedó el PSOE primero o tercero en 2016?"))
                .isEqualTo(counted(PSOE_WON, new Condition.Finished("psoe", 3, null)));
        assertThat(
                        plan(
                                "¿En cuántos municipios de Madrid la participación fue mayor del 75 % o menor del 60 % en 2016?"))
                .isEqualTo(counted(turnout(Comparator.GREATER, 75), turnout(Comparator.LESS, 60)));
        assertThat(plan("¿En cuántos municipios de Madrid sacó menos del 30 % o más del 60 % el PP en 2016?"))
                .isEqualTo(counted(share("pp", Comparator.LESS, 30), share("pp", Comparator.GREATER, 60)));
    }

    @Test
    void partiesShareWhatIsSaidOfThem() {
        assertThat(plan("¿En cuántos municipios de Madrid ganó el PP o el PSOE en 2016?"))
                .isEqualTo(counted(PP_WON, PSOE_WON));
        assertThat(plan("¿En cuántos municipios de Madrid ganaron el PSOE o Vox en 2016?"))
                .isEqualTo(counted(PSOE_WON, new Condition.Finished("vox", 1, null)));
        assertThat(plan("¿En cuántos municipios de Madrid el PP, el PSOE o Vox pasaron del 50 % en 2016?"))
                .isEqualTo(counted(
                        share("pp", Comparator.GREATER, 50),
                        share("psoe", Comparator.GREATER, 50),
                        share("vox", Comparator.GREATER, 50)));
        assertThat(plan("¿En cuántos municipios de Madrid ganó el PSOE o el PP con más del 50 % en 2016?"))
                .isEqualTo(counted(share("psoe", Comparator.GREATER, 50), share("pp", Comparator.GREATER, 50)));
    }

    @Test
    void whichPlacesAreAskedOfIsNoHalf() {
        Condition small = new Condition.Compares(Measure.of("population"), null, false, Comparator.GREATER, 5000, null);

        assertThat(plan("¿En cuántos municipios de Madrid de más de 5.000 habitantes ganó el PP o Vox superó el 15 %"
                        + " en 2016?"))
                .isEqualTo(count(
                        List.of("2016-06"),
                        small,
                        new Condition.Either(List.of(PP_WON, share("vox", Comparator.GREATER, 15)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid ganó Vox en alguna de las dos elecciones de 2019?",
                "¿En cuántos municipios de Madrid ganó Vox en abril o en noviembre de 2019?"
            })
    void anyElectionIsNotReadAsEachOne(String question) {
        Condition any = new Condition.Either(
                List.of(new Condition.Finished("vox", 1, "2019-04"), new Condition.Finished("vox", 1, "2019-11")));

        assertThat(plan(question)).isEqualTo(count(List.of("2019-04", "2019-11"), any));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid ganó el PP y Vox superó el 15 % o la participación pasó del 75 % en 2016?",
                "¿En cuántos municipios de Madrid ganó el PP o Vox superó el 15 % y la participación pasó del 75 % en 2016?",
                "¿En cuántos municipios de Madrid ganó el PP o el PSOE y la participación pasó del 75 % en 2016?",
                "¿En cuántos municipios de Madrid no ganó el PP o el PSOE en 2016?",
                "¿En cuántos municipios de Madrid superó el 15 % Vox o 100 votos el PSOE en 2016?",
                "¿En cuántos municipios de Madrid Vox superó el 15 % o el 20 % en 2016?",
                "¿En cuántos municipios de Madrid ganó el PP en 2016 o el PSOE en abril de 2019?",
                "¿En cuántos municipios de Madrid no ganó Vox en alguna de las dos elecciones de 2019?",
                "¿En cuántos municipios de Madrid ha ganado Vox alguna vez?",
                "¿En cuántos municipios de Madrid ganó Vox en cualquiera de las dos elecciones de 2019?",
                "municipio de Madrid con más participación donde el PP o Vox superaron el 30 % en 2016",
                "participación de los municipios de Madrid donde el PP o Vox superaron el 30 % en 2016",
                "¿Superó el PP o Vox el 30 % en Getafe en 2016?"
            })
    void whatIsJoinedWithWhatIsNotGuessed(String question) {
        assertThat(SmallCountry.reader().read(question)).as(question).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void placesMayBeNamedOneOrTheOther() {
        assertThat(plan("¿En cuántos municipios de Madrid o Valladolid ganó el PP en 2016?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(Level.MUNICIPALITY, List.of("28", "47"), List.of(PP_WON)),
                        List.of(),
                        new Operation.Count(),
                        null));
        assertThat(plan("¿En cuántos municipios o pueblos de Madrid ganó el PP en 2016?"))
                .isEqualTo(count(List.of("2016-06"), PP_WON));
    }

    private static Condition share(String party, Comparator comparator, double value) {
        return new Condition.Compares(Measure.of("vote_share", party), null, false, comparator, value, null);
    }

    private static Condition turnout(Comparator comparator, double value) {
        return new Condition.Compares(Measure.of("turnout"), null, false, comparator, value, null);
    }

    private static Query counted(Condition... any) {
        return count(List.of("2016-06"), new Condition.Either(List.of(any)));
    }

    private static Query count(List<String> elections, Condition... where) {
        return new Query(
                elections,
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(where)),
                List.of(),
                new Operation.Count(),
                null);
    }
}
