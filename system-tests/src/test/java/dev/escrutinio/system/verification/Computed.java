package dev.escrutinio.system.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import java.util.List;
import java.util.OptionalDouble;

/// Figures from executed plans.
record Computed(Facts facts, PlanExecutor executor) {

    OptionalDouble value(String election, String place, Measure measure) {
        return figure(query(List.of(election), place, List.of(measure), new Operation.Value()), Role.VALUE);
    }

    List<Figure> figures(Query query) {
        return executor.execute(query, facts) instanceof Execution.Computed computed ? computed.figures() : List.of();
    }

    OptionalDouble figure(Query query, Role role) {
        return figures(query).stream()
                .filter(figure -> figure.role() == role)
                .mapToDouble(Figure::value)
                .findFirst();
    }

    static Query query(List<String> elections, String place, List<Measure> measures, Operation operation) {
        return new Query(elections, Places.of(place), measures, operation, null);
    }

    /// Parties of a place with at least one per cent, most votes first.
    List<String> parties(String election, String place) {
        List<Figure> shares = figures(query(List.of(election), place, List.of(), new Operation.Results(8))).stream()
                .filter(figure -> "vote_share".equals(figure.measure()) && figure.value() >= 1)
                .toList();
        return shares.stream()
                .map(Figure::party)
                .filter(party ->
                        facts.catalog().party(party).filter(p -> p.curated()).isPresent())
                .toList();
    }
}
