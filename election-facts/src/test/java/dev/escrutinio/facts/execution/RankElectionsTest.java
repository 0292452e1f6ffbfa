package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.computed;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankElectionsTest {

    private static final List<String> BOTH = List.of(APRIL, NOVEMBER);

    private static Plan ranking(Direction direction, int limit, boolean byChange, String place, Measure measure) {
        return query(BOTH, Places.of(place), new Operation.RankElections(direction, limit, byChange), measure);
    }

    @Test
    void theElectionWithMostVotes() {
        // Vox in Medina: 5 + 15 in April, 10 + 20 in November.
        Execution.Computed computed =
                computed(ranking(Direction.HIGHEST, 1, false, "47085", Measure.of("votes", "vox")));

        assertThat(computed.figures()).extracting(Executions::text).containsExactly("RANKED 47085 vox 30");
        assertThat(computed.figures()).extracting(Figure::election).containsExactly(NOVEMBER);
    }

    @Test
    void theRestFollowsInOrder() {
        assertThat(computed(ranking(Direction.LOWEST, 2, false, "47085", Measure.of("votes", "vox")))
                        .figures())
                .extracting(Figure::election)
                .containsExactly(APRIL, NOVEMBER);
    }

    @Test
    void byChangeTellsBothEnds() {
        // 20 of 200, then 30 of 212.
        assertThat(figures(ranking(Direction.HIGHEST, 1, true, "47085", Measure.of("vote_share", "vox"))))
                .containsExactly("RANKED 47085 vox 4.1509", "FROM 47085 vox 10", "TO 47085 vox 14.1509");
    }

    @Test
    void anElectionInWhichItDidNotStandIsNoZero() {
        Execution.Computed computed = computed(ranking(Direction.LOWEST, 1, false, "28", Measure.of("votes", "vox")));

        assertThat(computed.figures()).extracting(Executions::text).containsExactly("RANKED 28 vox 145");
        assertThat(computed.missing()).extracting(reason -> reason.code()).containsExactly("party_did_not_stand");
    }

    @Test
    void oneElectionCannotBeRanked() {
        Plan one = query(
                List.of(APRIL),
                Places.of("47085"),
                new Operation.RankElections(Direction.HIGHEST, 1, false),
                Measure.of("turnout"));

        assertThat(refused(one).code()).isEqualTo("needs_two_elections");
    }
}
