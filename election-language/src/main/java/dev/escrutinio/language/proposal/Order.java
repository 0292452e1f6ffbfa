package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Query;

/// Puts elections in the order of time, in whichever one a model names them: a change goes forward.
final class Order {

    private Order() {}

    static Query of(Query query) {
        return new Query(
                query.elections().stream().sorted().toList(),
                query.places(),
                query.measures(),
                query.operation(),
                query.scope());
    }
}
