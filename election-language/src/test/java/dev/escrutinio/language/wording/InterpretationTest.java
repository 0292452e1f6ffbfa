package dev.escrutinio.language.wording;

import static dev.escrutinio.language.wording.Written.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpretationTest {

    private static final List<String> JULY = List.of("2023-07");
    private static final Places MEDINA = Places.of("47085");
    private static final Measure VOX = Measure.of("vote_share", "vox");

    private static String line(Plan plan) {
        return Written.WRITER.interpret(plan);
    }

    private static Places towns(Condition... where) {
        return new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(where));
    }

    @Test
    void valueOfTwoElections() {
        assertThat(line(query(new Operation.Value(), MEDINA, List.of("2019-11", "2019-04"), VOX)))
                .isEqualTo("% de voto (sobre votos válidos) de Vox en Medina del Campo,"
                        + " noviembre de 2019 y abril de 2019");
    }

    @Test
    void otherBaseReplacesTheUsualOne() {
        Measure overCensus = new Measure("vote_share", "pp", Base.CENSUS, null);
        assertThat(line(query(new Operation.Value(), MEDINA, JULY, overCensus)))
                .isEqualTo("% de voto (sobre el censo) del PP en Medina del Campo, julio de 2023");
    }

    @Test
    void indicatorTellsItsYear() {
        assertThat(line(query(
                        new Operation.Value(), Places.of("28079"), List.of(), Measure.ofYear("income_person", "2021"))))
                .isEqualTo("Renta neta media por persona (2021) en el municipio de Madrid");
    }

    @Test
    void countIsSaidFromTheProvinceUp() {
        Query query = new Query(
                JULY, Places.of("11"), List.of(Measure.of("turnout")), new Operation.Value(), Scope.WITH_CERA);
        assertThat(line(query))
                .isEqualTo("Participación en la provincia de Cádiz, julio de 2023 (con el voto exterior, CERA)");
    }

    @Test
    void resultsAndTheFirstOnes() {
        assertThat(line(query(new Operation.Results(null), MEDINA, JULY)))
                .isEqualTo("Resultados de todos los partidos en Medina del Campo, julio de 2023");
        assertThat(line(query(new Operation.Results(4), MEDINA, JULY)))
                .isEqualTo("Los 4 partidos más votados en Medina del Campo, julio de 2023");
    }

    @Test
    void changeTellsItsEnds() {
        assertThat(line(query(new Operation.Change(), MEDINA, List.of("2019-04", "2023-07"), VOX)))
                .isEqualTo("Cambio de % de voto (sobre votos válidos) de Vox en Medina del Campo,"
                        + " de abril de 2019 a julio de 2023");
    }

    @Test
    void differencesOfPartiesAndPlaces() {
        assertThat(line(query(
                        new Operation.Difference(),
                        MEDINA,
                        JULY,
                        Measure.of("votes", "pp"),
                        Measure.of("votes", "psoe"))))
                .isEqualTo("Diferencia entre votos del PP y votos del PSOE en Medina del Campo, julio de 2023");
        assertThat(line(query(
                        new Operation.Difference(), new Places.Named(List.of("36057", "15030"), false), JULY, VOX)))
                .isEqualTo("Diferencia de % de voto (sobre votos válidos) de Vox entre Vigo y A Coruña, julio de 2023");
    }

    @Test
    void rankingWithACondition() {
        Condition large =
                new Condition.Compares(Measure.of("population"), null, false, Comparator.GREATER, 20000, null);
        assertThat(line(query(new Operation.Ranking(Direction.HIGHEST, 4, false), towns(large), JULY, VOX)))
                .isEqualTo(
                        "Los 4 municipios de la provincia de Valladolid donde la población (último dato) fue de más de 20.000"
                                + " personas con mayor porcentaje de voto de Vox en julio de 2023");
    }

    @Test
    void anyOfSeveralConditions() {
        Condition large =
                new Condition.Compares(Measure.of("population"), null, false, Comparator.GREATER, 20000, null);
        Condition won = new Condition.Finished("pp", 1, null);
        Condition over = new Condition.Compares(Measure.of("turnout"), null, false, Comparator.GREATER, 75, null);

        assertThat(line(query(new Operation.Count(), towns(large, new Condition.Either(List.of(won, over))), JULY)))
                .isEqualTo(
                        "Número de municipios de la provincia de Valladolid donde la población (último dato) fue de más"
                                + " de 20.000 personas y (el PP quedó en primer lugar o la participación fue de más del 75 %),"
                                + " julio de 2023");
    }

    @Test
    void oneConditionInAnyOfSeveralElections() {
        Condition any = new Condition.Either(
                List.of(new Condition.Finished("vox", 1, "2019-04"), new Condition.Finished("vox", 1, "2019-11")));

        assertThat(line(query(new Operation.Count(), towns(any), List.of("2019-04", "2019-11"))))
                .isEqualTo(
                        "Número de municipios de la provincia de Valladolid donde Vox quedó en primer lugar en abril de"
                                + " 2019 o en noviembre de 2019");
    }

    @Test
    void rankingOfASingleSection() {
        Places sections = new Places.Within(Level.SECTION, List.of("28079"), List.of());
        assertThat(line(query(new Operation.Ranking(Direction.LOWEST, 1, false), sections, JULY, VOX)))
                .isEqualTo("La sección del municipio de Madrid con menor porcentaje de voto de Vox en julio de 2023");
    }

    @Test
    void countAndList() {
        Places changed = new Places.Within(
                Level.PROVINCE, List.of("ES"), List.of(new Condition.ChangedWinner("2019-11", "2023-07")));
        assertThat(line(query(new Operation.Count(), changed, List.of("2019-11", "2023-07"))))
                .isEqualTo("Número de provincias de España donde cambió el partido más votado"
                        + " entre noviembre de 2019 y julio de 2023");
        assertThat(line(query(new Operation.ListPlaces(null), towns(new Condition.Finished("pp", 3, null)), JULY)))
                .isEqualTo("Lista de municipios de la provincia de Valladolid donde el PP quedó en tercer lugar,"
                        + " julio de 2023");
    }

    @Test
    void winnerAndMargin() {
        assertThat(line(query(Operation.Winner.at(1), MEDINA, JULY)))
                .isEqualTo("Partido más votado en Medina del Campo, julio de 2023");
        assertThat(line(query(new Operation.Margin(), MEDINA, JULY)))
                .isEqualTo("Ventaja del partido más votado sobre el segundo en Medina del Campo, julio de 2023");
    }

    @Test
    void statisticAndCorrelation() {
        assertThat(line(query(new Operation.Statistic(StatisticKind.MEDIAN), towns(), JULY, VOX)))
                .isEqualTo("Mediana de % de voto (sobre votos válidos) de Vox"
                        + " en los municipios de la provincia de Valladolid, julio de 2023");
        assertThat(line(query(
                        new Operation.Correlation(CorrelationMethod.SPEARMAN),
                        towns(),
                        JULY,
                        VOX,
                        Measure.of("turnout"))))
                .isEqualTo("Correlación de Spearman de % de voto (sobre votos válidos) de Vox con participación"
                        + " en los municipios de la provincia de Valladolid, julio de 2023");
    }

    @Test
    void seatsRealAndSupposed() {
        assertThat(line(query(Operation.Seats.real(), Places.of("ES"), JULY)))
                .isEqualTo("Reparto de escaños en el conjunto de España, julio de 2023");
        Operation one = new Operation.Seats(3.0, null, List.of(), true, false);
        assertThat(line(query(one, Places.of("ES"), JULY)))
                .isEqualTo("Reparto de escaños supuesto con una única circunscripción y con una barrera del 3 %"
                        + " en el conjunto de España, julio de 2023");
    }

    @Test
    void similarPlaces() {
        assertThat(line(query(new Operation.Similar(5), MEDINA, JULY)))
                .isEqualTo("Los 5 municipios de perfil más parecido a Medina del Campo, julio de 2023");
    }

    @Test
    void analysisNumbersItsSteps() {
        Query first = query(Operation.Winner.at(1), MEDINA, JULY);
        Query second = query(new Operation.Value(), new Places.OfStep(0), JULY, Measure.of("turnout"));
        assertThat(line(new Analysis(List.of(first, second))))
                .isEqualTo("1) partido más votado en Medina del Campo, julio de 2023;"
                        + " 2) participación en lo hallado en el paso 1, julio de 2023");
    }
}
