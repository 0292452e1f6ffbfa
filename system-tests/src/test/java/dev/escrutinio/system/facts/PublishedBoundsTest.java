package dev.escrutinio.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The income atlas cuts its series off: 740 towns have a mean age of exactly 56.5 in the file of 2019 (counted with
/// the
/// shell), so no one of them is the oldest.
class PublishedBoundsTest {

    @Test
    void noPlaceIsFirstAtTheBoundOfASeries() {
        assertThat(ranked("ES", Direction.HIGHEST))
                .isInstanceOfSatisfying(
                        Execution.NotComputable.class,
                        not -> assertThat(not.reason().text()).contains("740 lugares", "56,5"));
    }

    @Test
    void theOtherEndAndSmallSetsAreTold() {
        assertThat(ranked("ES", Direction.LOWEST)).isInstanceOf(Execution.Computed.class);
        assertThat(ranked("51", Direction.HIGHEST)).isInstanceOf(Execution.Computed.class);
    }

    private static Execution ranked(String inside, Direction direction) {
        return new PlanExecutor()
                .execute(
                        new Query(
                                List.of(),
                                new Places.Within(Level.MUNICIPALITY, List.of(inside), List.of()),
                                List.of(Measure.ofYear("mean_age", "2019")),
                                new Operation.Ranking(direction, 1, false),
                                null),
                        RealFacts.facts());
    }
}
