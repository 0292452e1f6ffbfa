package dev.escrutinio.gateway.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanSizeTest {
    @Test
    void lookUpIsQuick() {
        assertThat(PlanSize.isQuick(ScriptedBrain.plan("47085"))).isTrue();
    }

    @Test
    void rankingOfAProvincesTownsIsQuickAndOfAllSectionsIsNot() {
        assertThat(PlanSize.isQuick(ranking(Level.MUNICIPALITY, "47"))).isTrue();
        assertThat(PlanSize.isQuick(ranking(Level.SECTION, "47"))).isFalse();
        assertThat(PlanSize.isQuick(ranking(Level.MUNICIPALITY, "ES"))).isFalse();
    }

    @Test
    void twentyStepsPassAndTwentyOneDoNot() {
        Query step = ScriptedBrain.plan("47085");
        assertThatCode(() -> PlanSize.check(new Analysis(Collections.nCopies(20, step))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PlanSize.check(new Analysis(Collections.nCopies(21, step))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("20 pasos");
    }

    @Test
    void planForTooManyValuesIsRefused() {
        Query wide = new Query(
                Collections.nCopies(5, "2019-11"),
                new Places.Named(Collections.nCopies(4001, "47085"), false),
                List.of(Measure.of("turnout")),
                new Operation.Value(),
                null);
        assertThatThrownBy(() -> PlanSize.check(wide))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("20005");
    }

    private static Query ranking(Level level, String inside) {
        return new Query(
                List.of("2019-11"),
                new Places.Within(level, List.of(inside), List.of()),
                List.of(Measure.of("turnout")),
                new Operation.Ranking(Direction.HIGHEST, 3, false),
                null);
    }
}
