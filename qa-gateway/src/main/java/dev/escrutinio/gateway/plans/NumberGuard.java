package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.gateway.plans.SpanishNumbers.Written;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// The last look at a text before it is told: every number in it must be computed, or be part of what was asked.
final class NumberGuard {
    private final double[] computed;
    private final Set<String> asked = new HashSet<>();

    /// @param asked texts whose numbers are no figures: dates, codes and limits of what was asked
    NumberGuard(List<Figure> figures, List<String> asked) {
        computed = figures.stream().flatMapToDouble(NumberGuard::values).map(Math::abs).toArray();
        Arrays.sort(computed);
        asked.forEach(text -> SpanishNumbers.in(text).forEach(number -> this.asked.add(number.text())));
    }

    /// Numbers of a text that nothing accounts for, as written.
    List<String> unaccounted(String text) {
        return SpanishNumbers.in(text).stream()
                .filter(number -> !accounted(number))
                .map(Written::text)
                .toList();
    }

    private boolean accounted(Written number) {
        return asked.contains(number.text()) || isComputed(number);
    }

    private boolean isComputed(Written number) {
        int at = Arrays.binarySearch(computed, number.value() - number.tolerance());
        int first = at < 0 ? -at - 1 : at;
        return first < computed.length && computed[first] <= number.value() + number.tolerance();
    }

    private static DoubleStream values(Figure figure) {
        DoubleStream.Builder values = DoubleStream.builder();
        values.add(figure.value());
        add(values, figure.numerator());
        add(values, figure.denominator());
        add(values, figure.unweightedMeanOfSections());
        add(values, figure.rank());
        return values.build();
    }

    private static void add(DoubleStream.Builder values, @Nullable Number number) {
        if (number != null) {
            values.add(number.doubleValue());
        }
    }
}
