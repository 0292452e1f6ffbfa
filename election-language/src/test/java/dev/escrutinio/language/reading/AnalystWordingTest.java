package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Base;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What analysts write: conditions with units of their own, bases, filtered sets, tables.
class AnalystWordingTest {

    private static final Measure VOX = Measure.of("vote_share", "vox");

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Municipios de la provincia de Valladolid con censo superior a 10.000 electores: ¿en cuáles tres fue"
                        + " mayor el apoyo (en %) a Vox en junio de 2016?",
                "Los tres municipios de la provincia de Valladolid de más de 10.000 electores con mayor % de apoyo a Vox en"
                        + " junio de 2016",
                "¿En qué tres municipios de la provincia de Valladolid con más de 10.000 electores fue mayor el porcentaje"
                        + " de apoyo a Vox en junio de 2016?"
            })
    void theUnitOfAConditionIsNoBase(String question) {
        Condition many = new Condition.Compares(Measure.of("census"), null, false, Comparator.GREATER, 10_000, null);
        assertThat(plan(question))
                .isEqualTo(query(
                        new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(many)),
                        List.of(VOX),
                        new Operation.Ranking(Direction.HIGHEST, 3, false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿En qué municipios de Valladolid superó Vox el 30 % del censo en junio de 2016? | 30",
                "Municipios de Valladolid donde el porcentaje de Vox sobre el censo fue superior al 12 % en junio de 2016"
                        + " | 12"
            })
    void theBaseOfAConditionIsItsOwn(String question, double value) {
        Measure overCensus = new Measure("vote_share", "vox", Base.CENSUS, null);
        Condition where = new Condition.Compares(overCensus, null, false, Comparator.GREATER, value, null);
        assertThat(plan(question))
                .isEqualTo(query(
                        new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(where)),
                        List.of(overCensus),
                        new Operation.ListPlaces(null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Votos a Vox en Getafe como porcentaje del censo electoral, junio de 2016 | CENSUS",
                "% de Vox en Getafe respecto al total de electores en junio de 2016 | CENSUS",
                "porcentaje de Vox en Getafe calculado sobre votos a candidaturas (excluidos los blancos), junio de 2016"
                        + " | CANDIDACIES",
                "porcentaje de Vox en Getafe sin contar los votos en blanco, junio de 2016 | CANDIDACIES",
                "porcentaje de Vox en Getafe calculado sobre los votos emitidos, junio de 2016 | VOTERS",
                "Getafe, junio de 2016: Vox sobre votantes (no sobre válidos), % | VOTERS",
                "% de Vox sobre electores en Getafe en junio de 2016 | CENSUS",
                "Votos a Vox en Getafe en porcentaje, junio de 2016 |"
            })
    void aBaseIsToldInManyWays(String question, Base base) {
        assertThat(plan(question))
                .isEqualTo(query(
                        Places.of("28065"),
                        List.of(new Measure("vote_share", "vox", base, null)),
                        new Operation.Value()));
    }

    @Test
    void percentageAndVotesAreTwoFigures() {
        assertThat(plan("Vox en Getafe, junio de 2016, en porcentaje y en votos"))
                .isEqualTo(query(Places.of("28065"), List.of(VOX, Measure.of("votes", "vox")), new Operation.Value()));
    }

    @Test
    void twoBasesAreTwoFigures() {
        assertThat(plan("Porcentaje de Vox en Getafe sobre el censo y sobre votos válidos en junio de 2016"))
                .isEqualTo(query(
                        Places.of("28065"),
                        List.of(new Measure("vote_share", "vox", Base.CENSUS, null), VOX),
                        new Operation.Value()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "De los municipios de Valladolid, el que mayor porcentaje dio a Vox en junio de 2016 | HIGHEST | 1",
                "De los municipios vallisoletanos (provincia de Valladolid), el que menos porcentaje dio a Vox en junio"
                        + " de 2016 | LOWEST | 1",
                "Entre los municipios de Valladolid, el de mayor porcentaje de Vox en junio de 2016 | HIGHEST | 1",
                "Ordene los cinco municipios de Valladolid con mayor porcentaje de Vox en junio de 2016 | HIGHEST | 5",
                "Top 3 de municipios de Valladolid por porcentaje de Vox en junio de 2016 | HIGHEST | 3",
                "Liste los 3 municipios de Valladolid con menor porcentaje de Vox en junio de 2016 | LOWEST | 3"
            })
    void theFirstOnesAreAskedInManyWays(String question, Direction direction, int limit) {
        assertThat(plan(question))
                .isEqualTo(query(
                        new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of()),
                        List.of(VOX),
                        new Operation.Ranking(direction, limit, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Valladolid el PP superó el 40 % y Vox el 15 % simultáneamente en junio de"
                        + " 2016?",
                "¿Cuántos municipios de Valladolid hay donde el PP superó el 40 % y Vox el 15 % a la vez en junio de 2016?"
            })
    void aSecondPartySharesTheComparison(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        new Places.Within(
                                Level.MUNICIPALITY, List.of("47"), List.of(above("pp", 40), above("vox", 15))),
                        List.of(),
                        new Operation.Count()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Media simple (no ponderada) del porcentaje de Vox por municipios en la provincia de Valladolid, junio de"
                        + " 2016 | MEAN",
                "Mediana municipal del porcentaje de Vox en la provincia de Valladolid en junio de 2016 | MEDIAN",
                "Media municipal sin ponderar del porcentaje de Vox en la provincia de Valladolid, junio de 2016 | MEAN"
            })
    void aStatisticNamesItsLevel(String question, StatisticKind kind) {
        assertThat(plan(question))
                .isEqualTo(query(
                        new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of()),
                        List.of(VOX),
                        new Operation.Statistic(kind)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos puntos superó el porcentaje de Vox en Getafe al de Leganés en junio de 2016?",
                "¿Cuántos puntos de más sacó Vox en Getafe que en Leganés en junio de 2016?",
                "¿Cuántos puntos aventajó el porcentaje de Vox en Getafe al de Leganés en junio de 2016?"
            })
    void onePlaceIsAheadOfAnother(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        new Places.Named(List.of("28065", "28074"), false), List.of(VOX), new Operation.Difference()));
    }

    @Test
    void votesOfMoreAreVotes() {
        assertThat(plan("¿Cuántos votos de más sacó Vox en Getafe que en Leganés en junio de 2016?"))
                .isEqualTo(query(
                        new Places.Named(List.of("28065", "28074"), false),
                        List.of(Measure.of("votes", "vox")),
                        new Operation.Difference()));
    }

    @Test
    void everyPartyOfATableHasItsShare() {
        assertThat(plan("Tabla comparativa de Getafe y Leganés en junio de 2016: participación, % PP y % Vox"))
                .isEqualTo(query(
                        new Places.Named(List.of("28065", "28074"), false),
                        List.of(Measure.of("turnout"), Measure.of("vote_share", "pp"), VOX),
                        new Operation.Value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Quién quedó tras el PP en Getafe en junio de 2016?",
                "votos del PSOE después de 2016 en Getafe",
                "votos del PSOE tras 2016 en Getafe",
                "Municipios de Valladolid donde el PP sacó más del 40 % y Vox el 15 % en junio de 2016",
                "votos del PP y % de Vox en Getafe y Leganés en 2019",
                "Porcentaje de Vox en Getafe calculado sobre la marcha en junio de 2016"
            })
    void whatIsNotSaidClearlyIsNotAnswered(String question) {
        assertThat(reader.read(question)).as(question).isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántas provincias ganó el PP en junio de 2016? (incluye Cuenca y Madrid)",
                "¿En cuántas provincias, incluidas Cuenca y Madrid, ganó el PP tras las elecciones de junio de 2016?"
            })
    void includedPlacesOfASetSayNothingNew(String question) {
        assertThat(plan(question))
                .isEqualTo(query(
                        new Places.Within(
                                Level.PROVINCE, List.of("ES"), List.of(new Condition.Finished("pp", 1, null))),
                        List.of(),
                        new Operation.Count()));
    }

    private static Condition above(String party, double value) {
        return new Condition.Compares(Measure.of("vote_share", party), null, false, Comparator.GREATER, value, null);
    }

    private static Query query(Places places, List<Measure> measures, Operation operation) {
        return new Query(List.of("2016-06"), places, measures, operation, null);
    }
}
