package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;

/// Plans without what only their own question asked: after «¿ganó el PP?», «¿y en Lorca?» asks who did.
final class Unasked {

    private Unasked() {}

    static Plan plan(Plan plan) {
        return switch (plan) {
            case Query query -> query(query);
            case Analysis analysis ->
                new Analysis(analysis.steps().stream().map(Unasked::query).toList());
        };
    }

    private static Query query(Query query) {
        return new Query(
                query.elections(), query.places(), query.measures(), operation(query.operation()), query.scope());
    }

    private static Operation operation(Operation operation) {
        if (operation instanceof Operation.Winner winner) {
            return new Operation.Winner(winner.position(), winner.direction(), null);
        }
        if (operation instanceof Operation.Results results) {
            return new Operation.Results(results.limit(), results.share(), null, results.bounds());
        }
        return operation instanceof Operation.Value ? new Operation.Value() : operation;
    }
}
