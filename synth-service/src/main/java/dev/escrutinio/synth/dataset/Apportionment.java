package dev.escrutinio.synth.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Divides a number by per cents so that the parts add up to it (largest remainders).
final class Apportionment {

    private Apportionment() {}

    static <K extends Comparable<K>> Map<K, Integer> of(int whole, Map<K, Integer> percents) {
        Map<K, Integer> parts = new TreeMap<>();
        percents.forEach((key, percent) -> parts.put(key, Math.toIntExact((long) whole * percent / 100)));
        int left = whole - parts.values().stream().mapToInt(Integer::intValue).sum();
        List<K> byRemainder = percents.entrySet().stream()
                .sorted(Comparator.<Map.Entry<K, Integer>>comparingLong(
                                share -> -((long) whole * share.getValue() % 100))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .map(Map.Entry::getKey)
                .toList();
        byRemainder.forEach(key -> parts.merge(key, 1, Integer::sum));
        return parts;
    }
}
