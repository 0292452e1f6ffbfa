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
                .isEqualTo(new Analysis(ALL.stream()
                        .map(election -> count(List.of(election), won(null)))
                        .toList()));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "media de la participación de Getafe en las cuatro elecciones",
                "participación media de Getafe en las cuatro elecciones",
                "En las cuatro generales, ¿cuál fue la media de participación de Getafe? Media simple de los cuatro porcentajes",
                "promedio de participación de Getafe en todas las elecciones"
            })
    void theMeanOfAPlaceIsOverElections(String question) {
        assertThat(plan(question)).isEqualTo(turnout(ALL, Operation.Value.averaged()));
    }

    @Test
    void theMeanOfTheLastOnes() {
        assertThat(plan("participación media de Getafe en las tres últimas elecciones"))
                .isEqualTo(turnout(ALL.subList(1, 4), Operation.Value.averaged()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "media de la participación de Getafe el 10N",
                "media ponderada de la participación de Getafe en las cuatro elecciones",
                "renta media de Getafe en las cuatro elecciones",
                "¿cuántos votos ganó el PP en Getafe desde hace dos elecciones?",
                "votos del PP en Getafe hace ocho elecciones"
            })
    void whatIsNoMeanOverElectionsIsNotTakenForOne(String question) {
        assertThat(SmallCountry.reader().read(question))
                .satisfiesAnyOf(
                        reading -> assertThat(reading).isNotInstanceOf(Reading.Understood.class),
                        reading -> assertThat(
                                        ((Reading.Understood) reading).plan().toString())
                                .doesNotContain("mean=true"));
    }

    @Test
    void electionsAgoAreEitherOfTwo() {
        assertThat(SmallCountry.reader().read("participación de Getafe hace dos elecciones"))
                .isInstanceOfSatisfying(Reading.Understood.class, understood -> {
                    assertThat(understood.plan())
                            .isEqualTo(turnout(List.of("2019-04", "2019-11"), new Operation.Value()));
                    assertThat(understood.assumptions()).anyMatch(each -> each.contains("puede contar o no"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De cada 100 electores de Getafe, ¿cuántos fueron a votar el 10N?",
                "¿Cuántos de cada cien electores de Getafe votaron el 10N?"
            })
    void ofAHundredElectors(String question) {
        assertThat(plan(question)).isEqualTo(turnout(List.of("2019-11"), new Operation.Value()));
    }

    private static Query turnout(List<String> elections, Operation operation) {
        return new Query(elections, Places.of("28065"), List.of(Measure.of("turnout")), operation, null);
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
        return new Places.Within(
                Level.MUNICIPALITY, List.of("47"), Stream.of(where).toList());
    }
}
