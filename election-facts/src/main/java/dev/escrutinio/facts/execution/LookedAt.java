package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/// Narrows the places that are looked at: who is a capital or lies outside others needs no count.
final class LookedAt {

    private LookedAt() {}

    /// The places that every such condition lets through.
    static Spots among(Spots spots, List<Condition> where, Catalog catalog) {
        List<Condition> narrowing = where.stream().filter(LookedAt::narrows).toList();
        return narrowing.isEmpty()
                ? spots
                : spots.only(i -> narrowing.stream().allMatch(condition -> meets(catalog, spots.get(i), condition)));
    }

    /// All other conditions.
    static List<Condition> without(List<Condition> where) {
        return where.stream().filter(condition -> !narrows(condition)).toList();
    }

    private static boolean narrows(Condition condition) {
        return condition instanceof Condition.Capital || condition instanceof Condition.Outside;
    }

    private static boolean meets(Catalog catalog, Spot spot, Condition condition) {
        return condition instanceof Condition.Capital capital
                ? capital(catalog, spot, capital)
                : !(condition instanceof Condition.Outside outside) || outside(catalog, spot, outside);
    }

    /// Whether a place is such a capital.
    static boolean capital(Catalog catalog, Spot spot, Condition.Capital capital) {
        return catalog.place(spot.code())
                .filter(place -> place.capital(capital.of()))
                .isPresent();
    }

    /// Whether a place is none of these and lies in none of them.
    static boolean outside(Catalog catalog, Spot spot, Condition.Outside outside) {
        return spot.codes().stream()
                .noneMatch(code -> outside.codes().stream().anyMatch(outer -> inside(catalog, code, outer)));
    }

    /// Whether a place is another one or lies in it.
    static boolean inside(Catalog catalog, String code, String outer) {
        Optional<String> at = Optional.of(code);
        while (at.isPresent() && !at.get().equals(outer)) {
            at = catalog.parent(at.get());
        }
        return at.isPresent();
    }
}
