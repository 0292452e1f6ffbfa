package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.TinyElections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Without an election a question is of the places that its indicators are published of. Section 4708503001 has a Gini
/// index in 2021 and is in neither election, which have 4708501001, 4708501002 and, in November, 4708502001.
class PublishedPlacesTest {

    private static final Facts FACTS = TinyElections.redrawn();
    private static final Measure GINI = Measure.ofYear("gini", "2021");
    private static final Measure INCOME = Measure.ofYear("income_person", "2019");
    private static final Operation FIRST = new Operation.Ranking(Direction.HIGHEST, 1, false);

    @Test
    void sectionsThatNoElectionHasAreRanked() {
        assertThat(figures(query(List.of(), within(Level.SECTION, "47085"), FIRST, GINI)))
                .containsExactly("RANKED 4708503001 - 33");
        assertThat(figures(query(List.of(), within(Level.SECTION, "R08"), FIRST, Measure.of("gini"))))
                .containsExactly("RANKED 4708503001 - 33");
        // With an election they are its sections.
        assertThat(figures(query(List.of(NOVEMBER), within(Level.SECTION, "47085"), FIRST, GINI)))
                .containsExactly("RANKED 4708501001 - 30");
    }

    @Test
    void theyAreCountedAmongThoseWithAValue() {
        assertThat(figures(
                        query(List.of(), within(Level.SECTION, "47085", over(INCOME, 11_000)), new Operation.Count())))
                .containsExactly("COUNT 47085 - 1", "OUT_OF 47085 - 2");
        assertThat(figures(query(
                        List.of(), within(Level.SECTION, "ES"), new Operation.Statistic(StatisticKind.MEAN), GINI)))
                .containsExactly("STATISTIC ES - 31.5", "N ES - 2");
    }

    @Test
    void ofSeveralIndicatorsAllPlacesCount() {
        // Three sections have either; only the first has both.
        Places both = within(Level.SECTION, "47085", over(INCOME, 9_000), over(GINI, 20));

        assertThat(figures(query(List.of(), both, new Operation.Count())))
                .containsExactly("COUNT 47085 - 1", "OUT_OF 47085 - 3", "LEFT_OUT 47085 - 2");
    }

    @Test
    void anElectionOfAConditionIsTheQuestionsOwn() {
        Condition won = new Condition.Finished("pp", 1, APRIL);

        // April's two sections: the PP won the second, 60 to 45.
        assertThat(figures(query(
                        List.of(), within(Level.SECTION, "47085", over(INCOME, 9_000), won), new Operation.Count())))
                .containsExactly("COUNT 47085 - 1", "OUT_OF 47085 - 2");
    }

    @Test
    void townsWithoutAValueAreTold() {
        assertThat(figures(query(List.of(), within(Level.MUNICIPALITY, "47", over(INCOME, 1)), new Operation.Count())))
                .containsExactly("COUNT 47 - 1", "OUT_OF 47 - 2", "LEFT_OUT 47 - 1");
    }

    @Test
    void aSectionOfAnIndicatorIsAPlace() {
        assertThat(FACTS.catalog().place("4708503001")).hasValueSatisfying(place -> {
            assertThat(place.level()).isEqualTo(Level.SECTION);
            assertThat(place.elections()).isEmpty();
        });
        assertThat(FACTS.catalog().place("4708509009")).isEmpty();
    }

    private static List<String> figures(Query query) {
        Execution execution = new PlanExecutor().execute(query, FACTS);
        assertThat(execution).isInstanceOf(Execution.Computed.class);
        return ((Execution.Computed) execution)
                .figures().stream().map(Executions::text).toList();
    }

    private static Condition over(Measure measure, double value) {
        return new Condition.Compares(measure, null, false, Comparator.GREATER, value, null);
    }
}
