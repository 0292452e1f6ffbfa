package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.refused;
import static dev.escrutinio.facts.execution.Executions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Parties added up, on elections calculated by hand.
class PartySumTest {

    private static final Operation VALUE = new Operation.Value();

    @Test
    void votesAndShareOfTwoPartiesAreSums() {
        // Medina: PP 20 + 50 + 25, Vox 10 + 20 + 0; valid 62 + 120 + 30.
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        Places.of("47085"),
                        VALUE,
                        Measure.of("votes", "pp+vox"),
                        Measure.of("vote_share", "pp+vox"))))
                .containsExactly("VALUE 47085 pp+vox 125", "VALUE 47085 pp+vox 58.9623");
    }

    @Test
    void seatsOfTwoPartiesAreAddedAndNotAllocatedAnew() {
        // Valladolid, 3 seats: PP 465, PSOE 395, Vox 77 of 957 valid: 2 PP, 1 PSOE.
        assertThat(figures(query(List.of(NOVEMBER), Places.of("47"), VALUE, Measure.of("seats", "psoe+vox"))))
                .containsExactly("VALUE 47 psoe+vox 1");
    }

    @Test
    void sumWithAPartyThatDidNotStandThereIsRefusedByItsName() {
        assertThat(refused(query(List.of(APRIL), Places.of("28079"), VALUE, Measure.of("votes", "pp+vox")))
                        .text())
                .startsWith("Vox no se presentó");
    }

    @Test
    void sumThatCountsAPartyTwiceIsRefused() {
        assertThat(refused(query(List.of(NOVEMBER), Places.of("47"), VALUE, Measure.of("votes", "pp+pp")))
                        .code())
                .isEqualTo("overlapping_parties");
    }

    @Test
    void conditionMayBeOnASum() {
        // PP and Vox: Medina 58.96, Valladolid 390 of 700, Madrid 445 of 700; the PP did not stand in Ceuta.
        Condition most =
                new Condition.Compares(Measure.of("vote_share", "pp+vox"), null, false, Comparator.GREATER, 60, null);

        assertThat(figures(query(List.of(NOVEMBER), within(Level.MUNICIPALITY, "ES", most), new Operation.Count())))
                .containsExactly("COUNT ES - 1", "OUT_OF ES - 4", "LEFT_OUT ES - 1");
    }
}
