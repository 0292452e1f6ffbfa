package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a person would be told by a plan: its figures, so that plans can be compared whatever their form.
final class ToldFigures {

    private final Facts facts;
    private final PlanExecutor executor = new PlanExecutor();

    ToldFigures(Facts facts) {
        this.facts = facts;
    }

    /// The figures; none where it cannot be computed.
    Set<String> by(Plan plan) {
        return executor.execute(plan, facts) instanceof Execution.Computed computed
                ? computed.figures().stream().map(ToldFigures::told).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /// A correlation is the same from either side, and a sum of places in any order.
    private static String told(Figure f) {
        String places = f.place() == null
                ? ""
                : Arrays.stream(f.place().split("\\+", -1)).sorted().collect(Collectors.joining("+"));
        if (f.role() == Role.CORRELATION) {
            return "%.6f %s %s".formatted(f.value(), places, f.election());
        }
        return "%.6f %s %s %s %s %s"
                .formatted(Math.abs(f.value()), f.unit(), f.party(), places, f.election(), f.period());
    }
}
