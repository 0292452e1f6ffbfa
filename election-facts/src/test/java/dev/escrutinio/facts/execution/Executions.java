package dev.escrutinio.facts.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.TinyElections;
import java.util.List;

/// Short ways to write plans on the tiny elections and to look at what they gave.
final class Executions {

    static final String APRIL = TinyElections.APRIL;
    static final String NOVEMBER = TinyElections.NOVEMBER;
    static final Facts FACTS = TinyElections.facts();

    private Executions() {}

    static Places within(Level level, String inside, Condition... where) {
        return new Places.Within(level, List.of(inside), List.of(where));
    }

    static Query query(List<String> elections, Places places, Operation operation, Measure... measures) {
        return new Query(elections, places, List.of(measures), operation, null);
    }

    static Execution.Computed computed(Plan plan) {
        Execution execution = new PlanExecutor().execute(plan, FACTS);
        assertThat(execution).isInstanceOf(Execution.Computed.class);
        return (Execution.Computed) execution;
    }

    static Reason refused(Plan plan) {
        Execution execution = new PlanExecutor().execute(plan, FACTS);
        assertThat(execution).isInstanceOf(Execution.NotComputable.class);
        return ((Execution.NotComputable) execution).reason();
    }

    /// Figures as `role place party value`, the value to four decimals.
    static List<String> figures(Plan plan) {
        return computed(plan).figures().stream().map(Executions::text).toList();
    }

    static List<String> figures(Plan plan, Role role) {
        return computed(plan).figures().stream()
                .filter(figure -> figure.role() == role)
                .map(Executions::text)
                .toList();
    }

    static String text(Figure figure) {
        String party = figure.party() == null ? "-" : figure.party();
        return "%s %s %s %s".formatted(figure.role(), figure.place(), party, decimal(figure.value()));
    }

    private static String decimal(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
