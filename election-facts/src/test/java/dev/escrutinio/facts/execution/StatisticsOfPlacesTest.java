package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.computed;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsOfPlacesTest {

    @Test
    void meanOfPlacesAndMeanWeightedByTheirVotesDiffer() {
        Measure share = Measure.of("vote_share", "vox");

        // 10 of 62, 20 of 120, 0 of 30.
        assertThat(statistic(StatisticKind.MEAN, share)).containsExactly("STATISTIC 47085 vox 10.9319", "N 47085 - 3");
        assertThat(statistic(StatisticKind.WEIGHTED_MEAN, share)).startsWith("STATISTIC 47085 vox 14.1509");
        assertThat(statistic(StatisticKind.MEDIAN, share)).startsWith("STATISTIC 47085 vox 16.129");
    }

    @Test
    void deviationIsOfThePopulationWithTheSamplesBeside() {
        // Census 100, 200, 50: mean 116.667, squares 277.78 + 6944.44 + 4444.44 = 11666.67; / 3 and / 2.
        assertThat(statistic(StatisticKind.DEVIATION, Measure.of("census")))
                .containsExactly("STATISTIC 47085 - 62.361", "BESIDE 47085 - 76.3763", "N 47085 - 3");
    }

    @Test
    void totalOfCountsIsTheirSum() {
        assertThat(statistic(StatisticKind.TOTAL, Measure.of("census"))).startsWith("STATISTIC 47085 - 350");
    }

    @Test
    void aWholeChangesOnlyWhereItIsMadeOfTheSamePlaces() {
        // Sections 1 and 2 stood in both: 20 of 200 in April, 30 of 182 in November; section 2001 only in November.
        Query query = query(
                List.of(APRIL, NOVEMBER),
                within(Level.SECTION, "47085"),
                new Operation.Statistic(StatisticKind.WEIGHTED_MEAN),
                Measure.of("vote_share", "vox"));

        assertThat(figures(query, Role.STATISTIC))
                .containsExactly("STATISTIC 47085 vox 10", "STATISTIC 47085 vox 16.4835");
        assertThat(figures(query, Role.CHANGE)).containsExactly("CHANGE 47085 vox 6.4835");
        assertThat(figures(query, Role.N)).containsExactly("N 47085 - 2", "N 47085 - 2");
    }

    @Test
    void medianOfAnEvenNumberIsTheMiddle() {
        // Valladolid's sections: 100, 200, 50, 1000.
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        within(Level.SECTION, "47"),
                        new Operation.Statistic(StatisticKind.MEDIAN),
                        Measure.of("census"))))
                .startsWith("STATISTIC 47 - 150");
    }

    @Test
    void placesWithoutAValueAreCountedAsLeftOut() {
        assertThat(statistic(StatisticKind.MEAN, Measure.ofYear("income_person", "2019")))
                .containsExactly("STATISTIC 47085 - 11000", "N 47085 - 2", "LEFT_OUT 47085 - 1");
    }

    @Test
    void pearsonIsOfTheValues() {
        // Census 100, 200, 50, 1000 and blank 2, 0, 0, 10: 6150 / sqrt(596875 × 68).
        assertThat(correlation(CorrelationMethod.PEARSON)).isEqualTo("CORRELATION 47 - 0.9653");
    }

    @Test
    void whatACorrelationWasComputedFromIsTold() {
        Query query = query(
                List.of(NOVEMBER),
                within(Level.SECTION, "47"),
                new Operation.Correlation(CorrelationMethod.PEARSON),
                Measure.of("census"),
                Measure.of("blank"));

        Cloud cloud = computed(query).clouds().getFirst();

        assertThat(cloud.first()).containsExactly(100.0, 200.0, 50.0, 1000.0);
        assertThat(cloud.second()).containsExactly(2.0, 0.0, 0.0, 10.0);
        assertThat(cloud.places()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void coefficientOfAnIndicatorNamesTheElectionOfTheOtherMeasure() {
        Query query = query(
                List.of(NOVEMBER),
                within(Level.SECTION, "47"),
                new Operation.Correlation(CorrelationMethod.PEARSON),
                Measure.ofYear("income_person", "2019"),
                Measure.of("turnout"));

        assertThat(computed(query).figures().getFirst().election()).isEqualTo(NOVEMBER);
    }

    @Test
    void spearmanSharesMeanRanks() {
        // Ranks 2, 3, 1, 4 and 3, 1.5, 1.5, 4: covariance 3 / sqrt(5 × 4.5).
        assertThat(correlation(CorrelationMethod.SPEARMAN)).isEqualTo("CORRELATION 47 - 0.6325");
    }

    private static String correlation(CorrelationMethod method) {
        return figures(query(
                        List.of(NOVEMBER),
                        within(Level.SECTION, "47"),
                        new Operation.Correlation(method),
                        Measure.of("census"),
                        Measure.of("blank")))
                .getFirst();
    }

    private static List<String> statistic(StatisticKind kind, Measure measure) {
        Query query = query(List.of(NOVEMBER), within(Level.SECTION, "47085"), new Operation.Statistic(kind), measure);
        return figures(query);
    }
}
