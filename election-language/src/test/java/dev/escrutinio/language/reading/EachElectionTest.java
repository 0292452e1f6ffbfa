package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is counted or listed over several elections, and changes at either end.
class EachElectionTest {

    private static final List<String> ALL = List.of("2016-06", "2019-04", "2019-11", "2027-06");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿en cuántos municipios de Valladolid ganó el PP en cada una de las cuatro elecciones?",
                "¿en cuántos municipios de Valladolid ganó el PP en cada elección?",
                "¿En cuántos municipios de Valladolid fue el PP el más votado en cada convocatoria?"
            })
    void aNumberOfEachElection(String question) {
        assertThat(plan(question))
                .isEqualTo(new Analysis(
                        ALL.stream().map(election -> count(List.of(election), won(null))).toList()));
    }

    @Test
    void aNumberOfThoseInWhichItHeldInAll() {
        assertThat(plan("¿en cuántos municipios de Valladolid ganó el PP en todas las elecciones?"))
                .isEqualTo(count(ALL, ALL.stream().map(EachElectionTest::won).toArray(Condition[]::new)));
    }

    @Test
    void placesWhereItHeldInEachOfAll() {
        assertThat(plan("municipios de Valladolid donde ganó el PP en cada una de las cuatro elecciones"))
                .isEqualTo(new Query(
                        ALL,
                        towns(ALL.stream().map(EachElectionTest::won).toArray(Condition[]::new)),
                        List.of(),
                        new Operation.ListPlaces(null),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipios de Valladolid donde ganó el PP en cada elección",
                "¿en cuántos municipios de Valladolid subió el PP en cada elección?"
            })
    void whatMayMeanSeveralThingsIsNotAnswered(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource({
        "¿En qué municipio de Valladolid subió menos el PP de abril a noviembre de 2019?, LOWEST, incluye donde bajó",
        "¿En qué municipio de Valladolid bajó menos el PP de abril a noviembre de 2019?, HIGHEST, incluye donde subió"
    })
    void theLeastRiseMayBeAFall(String question, Direction direction, String said) {
        assertThat(SmallCountry.reader().read(question))
                .isInstanceOfSatisfying(Reading.Understood.class, understood -> {
                    assertThat(understood.plan()).isEqualTo(byChange(direction));
                    assertThat(understood.assumptions()).anyMatch(each -> each.contains(said));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "municipio de la provincia de Valladolid donde más bajó o menos subió el porcentaje de voto del PP entre abril de 2019 y noviembre de 2019, LOWEST",
        "municipio de la provincia de Valladolid donde más subió o menos bajó el porcentaje de voto del PP entre abril de 2019 y noviembre de 2019, HIGHEST"
    })
    void bothWordsForOneEnd(String question, Direction direction) {
        assertThat(plan(question)).isEqualTo(byChange(direction));
    }

    private static Plan byChange(Direction direction) {
        return new Query(
                List.of("2019-04", "2019-11"),
                towns(),
                List.of(Measure.of("vote_share", "pp")),
                new Operation.Ranking(direction, 1, true),
                null);
    }

    private static Query count(List<String> elections, Condition... where) {
        return new Query(elections, towns(where), List.of(), new Operation.Count(), null);
    }

    private static Condition won(@Nullable String election) {
        return new Condition.Finished("pp", 1, election);
    }

    private static Places towns(Condition... where) {
        return new Places.Within(Level.MUNICIPALITY, List.of("47"), Stream.of(where).toList());
    }
}
