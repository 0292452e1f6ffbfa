package dev.escrutinio.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.wording.AnswerWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Parties that stood inside another one's candidacies, on the real files: they have nothing of their own there.
class PartiesWithinTest {

    private static Facts facts;

    @BeforeAll
    static void read() {
        facts = RealFacts.facts();
    }

    @Test
    void votesAreNoneAndTheAnswerSaysWithinWhich() {
        Execution.Computed computed = computed("0704004061", Measure.of("votes", "izquierda-unida"));

        assertThat(computed.figures())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isZero());
        assertThat(new AnswerWriter(facts).write(computed).answer())
                .contains("Izquierda Unida no obtuvo ningún voto (0) en la sección 0704004061")
                .contains("iba dentro de la candidatura de Unidas Podemos");
    }

    @Test
    void shareIsNoneAndTheAnswerSaysWithinWhich() {
        Execution.Computed computed = computed("R13", Measure.of("vote_share", "ciudadanos"));

        assertThat(computed.figures())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isZero());
        assertThat(new AnswerWriter(facts).write(computed).answer())
                .contains("iba dentro de la candidatura de Navarra Suma");
    }

    @Test
    void meanOfRegionsLeavesTheirRegionOut() {
        Execution.Computed computed = executed(new Query(
                List.of("2019-04"),
                new Places.Within(Level.REGION, List.of("ES"), List.of()),
                List.of(Measure.of("vote_share", "ciudadanos")),
                new Operation.Statistic(StatisticKind.MEAN),
                null));

        assertThat(computed.figures().get(1).value()).isEqualTo(18);
        assertThat(computed.figures().get(2).value()).isEqualTo(1);
    }

    private static Execution.Computed computed(String place, Measure measure) {
        return executed(new Query(List.of("2019-04"), Places.of(place), List.of(measure), new Operation.Value(), null));
    }

    private static Execution.Computed executed(Query query) {
        Execution execution = new PlanExecutor().execute(query, facts);
        assertThat(execution).isInstanceOf(Execution.Computed.class);
        return (Execution.Computed) execution;
    }
}
