package dev.escrutinio.system.facts;

import dev.escrutinio.system.facts.DuckDb.Expected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares what plans gave with what SQL says, and counts by kind.
final class Comparison {

    private static final double TOLERANCE = 1e-9;

    private final DuckDb db;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> plans = new TreeMap<>();
    private final Map<String, Integer> figures = new TreeMap<>();
    private final Map<String, Long> nanos = new TreeMap<>();

    Comparison(DuckDb db) {
        this.db = db;
    }

    /// Plans that differ, with both sides.
    List<String> differences() {
        return differences;
    }

    /// Number of figures compared by kind of plan.
    Map<String, Integer> figures() {
        return figures;
    }

    void compare(Trial trial, List<Expected> actual) {
        long start = System.nanoTime();
        List<Expected> expected = db.expected(trial.sql());
        nanos.merge(trial.kind(), System.nanoTime() - start, Long::sum);
        plans.merge(trial.kind(), 1, Integer::sum);
        figures.merge(trial.kind(), actual.size(), Integer::sum);
        if (!same(expected, actual, trial.ordered())) {
            differences.add("%s: %s%n  expected %s%n  but was  %s"
                    .formatted(trial.kind(), trial.plan(), head(expected), head(actual)));
        }
    }

    /// Counts by kind of plan as a table, then each plan that differs with both sides.
    String report(long seed) {
        StringBuilder text = new StringBuilder("# Plans of seed %d against DuckDB%n%n".formatted(seed));
        text.append("%d plans, %d figures, %d differences%n%n".formatted(sum(plans), sum(figures), differences.size()));
        text.append("| kind | plans | figures |%n|---|---|---|%n".formatted());
        plans.forEach((kind, number) ->
                text.append("| %s | %d | %d |%n".formatted(kind, number, figures.getOrDefault(kind, 0))));
        differences.forEach(difference -> text.append("%n%s%n".formatted(difference)));
        return text.toString();
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        Map<String, Long> millis = new TreeMap<>(nanos);
        millis.replaceAll((kind, spent) -> spent / 1_000_000);
        return "plans %s, figures %s, differences %d, milliseconds of SQL %s"
                .formatted(plans, figures, differences.size(), millis);
    }

    private static boolean same(List<Expected> expected, List<Expected> actual, boolean ordered) {
        if (expected.size() != actual.size()) {
            return false;
        }
        Comparator<Expected> order = Comparator.comparing(Expected::role)
                .thenComparing(one -> String.valueOf(one.place()))
                .thenComparing(one -> String.valueOf(one.party()))
                .thenComparing(one -> String.valueOf(one.election()))
                .thenComparing(Expected::value);
        List<Expected> left =
                ordered ? expected : expected.stream().sorted(order).toList();
        List<Expected> right = ordered ? actual : actual.stream().sorted(order).toList();
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Expected one, Expected other) {
        String left = one.role() + one.place() + one.party() + one.election();
        String right = other.role() + other.place() + other.party() + other.election();
        double size = Math.max(1, Math.abs(one.value()));
        return left.equals(right) && Math.abs(one.value() - other.value()) <= TOLERANCE * size;
    }

    private static String head(List<Expected> rows) {
        return rows.size() + " " + rows.stream().limit(6).toList();
    }
}
