package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.List;

/// Narrows the places that are looked at to capitals: who is one needs no count.
final class Capitals {

    private Capitals() {}

    /// The places that every condition on capitals lets through.
    static List<Spot> among(List<Spot> spots, List<Condition> where, Catalog catalog) {
        List<Condition.Capital> wanted = where.stream()
                .filter(Condition.Capital.class::isInstance)
                .map(Condition.Capital.class::cast)
                .toList();
        return wanted.isEmpty()
                ? spots
                : spots.stream()
                        .filter(spot -> wanted.stream().allMatch(capital -> is(catalog, spot, capital)))
                        .toList();
    }

    /// All other conditions.
    static List<Condition> without(List<Condition> where) {
        return where.stream()
                .filter(condition -> !(condition instanceof Condition.Capital))
                .toList();
    }

    /// Whether a place is such a capital.
    static boolean is(Catalog catalog, Spot spot, Condition.Capital capital) {
        return catalog.place(spot.code())
                .filter(place -> place.capital(capital.of()))
                .isPresent();
    }
}
