package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places with values in the order of a ranking, of equal values by code.
///
/// @param placed all places, best first
record Order(List<Placed> placed) {

    /// A place with the value it is ranked by.
    record Placed(Spot spot, double value) {}

    static Order of(List<Placed> values, Direction direction) {
        Comparator<Placed> byValue = Comparator.comparingDouble(Placed::value);
        List<Placed> sorted = new ArrayList<>(values);
        sorted.sort((direction == Direction.LOWEST ? byValue : byValue.reversed())
                .thenComparing(one -> one.spot().code()));
        return new Order(sorted);
    }

    /// The first places with all that tie with the last of them.
    List<Placed> first(int limit) {
        int end = Math.min(limit, placed.size());
        while (end > 0
                && end < placed.size()
                && placed.get(end).value() == placed.get(end - 1).value()) {
            end++;
        }
        return placed.subList(0, end);
    }

    /// Position of an entry: equal values share the best one.
    int rank(int index) {
        int at = index;
        while (at > 0 && placed.get(at - 1).value() == placed.get(index).value()) {
            at--;
        }
        return at + 1;
    }

    /// Codes of the places that share the value of the last of some first ones.
    List<String> tied(List<Placed> first) {
        double last = first.getLast().value();
        return first.stream()
                .filter(one -> one.value() == last)
                .map(one -> one.spot().code())
                .toList();
    }
}
