package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.language.wording.SpanishNumbers;
import dev.escrutinio.language.wording.SpanishNumbers.Written;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The last look at a text before it is told: every number in it must be computed, or be part of what was asked.
final class NumberGuard {
    private static final int VALUES_A_FIGURE = 5;

    private final double[] computed;
    private final String interpretation;
    private final Supplier<List<String>> asked;

    /// Takes what was computed and what was asked.
    ///
    /// @param interpretation what was asked, in one line: its dates and limits are no figures
    /// @param asked further texts whose numbers are no figures, looked at only when one is still unaccounted for
    NumberGuard(List<Figure> figures, String interpretation, Supplier<List<String>> asked) {
        computed = values(figures);
        this.interpretation = interpretation;
        this.asked = asked;
    }

    /// Numbers of a text that nothing accounts for, as written.
    List<String> unaccounted(String text) {
        List<String> others = SpanishNumbers.in(text).stream()
                .filter(number -> !isComputed(number))
                .map(Written::text)
                .toList();
        List<String> left = without(others, List.of(interpretation));
        return left.isEmpty() ? left : without(left, asked.get());
    }

    private static List<String> without(List<String> numbers, List<String> texts) {
        if (numbers.isEmpty()) {
            return numbers;
        }
        Set<String> known = new HashSet<>();
        for (String text : texts) {
            SpanishNumbers.in(text).forEach(number -> known.add(number.text()));
        }
        return numbers.stream().filter(number -> !known.contains(number)).toList();
    }

    private boolean isComputed(Written number) {
        double tolerance = number.tolerance();
        int at = Arrays.binarySearch(computed, number.value() - tolerance);
        int first = at < 0 ? -at - 1 : at;
        return first < computed.length && computed[first] <= number.value() + tolerance;
    }

    private static double[] values(List<Figure> figures) {
        double[] values = new double[VALUES_A_FIGURE * figures.size()];
        int n = 0;
        for (Figure figure : figures) {
            values[n++] = Math.abs(figure.value());
            n = add(values, n, figure.numerator());
            n = add(values, n, figure.denominator());
            n = add(values, n, figure.unweightedMeanOfSections());
            n = add(values, n, figure.rank());
        }
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int add(double[] values, int n, @Nullable Number number) {
        if (number == null) {
            return n;
        }
        values[n] = Math.abs(number.doubleValue());
        return n + 1;
    }
}
