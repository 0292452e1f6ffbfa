package dev.escrutinio.gateway.planning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Merges rankings of the same things: reciprocal rank fusion, which needs no scores that compare.
final class Fusion {
    /// Keeps the first of one ranking from outweighing two others.
    private static final double CONSTANT = 60;

    private Fusion() {}

    /// The things of all rankings, those that stand high in many first.
    static <T> List<T> of(List<List<T>> rankings) {
        Map<T, Double> scores = new LinkedHashMap<>();
        for (List<T> ranking : rankings) {
            List<T> distinct = ranking.stream().distinct().toList();
            for (int i = 0; i < distinct.size(); i++) {
                scores.merge(distinct.get(i), 1 / (CONSTANT + i + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<T, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
