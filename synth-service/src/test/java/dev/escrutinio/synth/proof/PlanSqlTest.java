package dev.escrutinio.synth.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.synth.testing.DemoFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanSqlTest {

    private static final Catalog CATALOG = DemoFacts.facts().catalog();

    @Test
    void everyMeasureIsComparedOrLeftToTheExecutor() {
        PlanSql plans = new PlanSql(new Sql(CATALOG));
        assertThat(CATALOG.measures()).isNotEmpty();
        for (MeasureDefinition measure : CATALOG.measures()) {
            if (measure.kind() != MeasureKind.INDICATOR) {
                assertThatCode(() -> plans.of(ranking(measure)))
                        .as(measure.id())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static Query ranking(MeasureDefinition measure) {
        boolean pair = List.of("lead", "lead_votes", "gap", "gap_votes", "vote_ratio", "seat_lead")
                .contains(measure.id());
        Measure asked =
                measure.needsParty() ? Measure.of(measure.id(), pair ? "pp>psoe" : "pp") : Measure.of(measure.id());
        return new Query(
                List.of("2019-11"),
                new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of()),
                List.of(asked),
                new Operation.Ranking(Direction.HIGHEST, 1, false),
                null);
    }
}
