package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The first places of a ranking with all that tie with the last of them, of equal values by code.
record Order(List<Placed> placed) {

    /// A place with the value it is ranked by.
    record Placed(Spot spot, double value) {}

    /// @param values values in the places' order; a place without one is passed over
    static Order of(double[] values, List<Spot> spots, Direction direction, int limit) {
        double sign = direction == Direction.LOWEST ? 1 : -1;
        double last = last(values, sign, limit);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (sign * values[i] <= last) {
                placed.add(new Placed(spots.get(i), values[i]));
            }
        }
        placed.sort(Comparator.comparingDouble((Placed one) -> sign * one.value())
                .thenComparing(one -> one.spot().code()));
        return new Order(placed);
    }

    // Sorting only the first ones is what makes a ranking of all sections cheap.
    private static double last(double[] values, double sign, int limit) {
        PriorityQueue<Double> first = new PriorityQueue<>(Comparator.reverseOrder());
        double last = Double.POSITIVE_INFINITY;
        for (double value : values) {
            if (sign * value < last) {
                first.add(sign * value);
                if (first.size() > limit) {
                    first.remove();
                }
                last = first.size() < limit ? last : first.element();
            }
        }
        return last;
    }

    /// Position of an entry: equal values share the best one.
    int rank(int index) {
        int at = index;
        while (at > 0 && placed.get(at - 1).value() == placed.get(index).value()) {
            at--;
        }
        return at + 1;
    }

    /// Codes of the places that share the value of the last one.
    List<String> tied() {
        double last = placed.getLast().value();
        return placed.stream()
                .filter(one -> one.value() == last)
                .map(one -> one.spot().code())
                .toList();
    }
}
