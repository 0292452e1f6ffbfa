package dev.escrutinio.synth.validation;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.language.wording.SpanishNumbers;
import dev.escrutinio.language.wording.SpanishNumbers.Written;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Every number of an answer must be a computed figure, or part of a name, a date or what was asked.
public final class NumberCheck {

    private static final int VALUES_A_FIGURE = 5;
    private static final int LONGEST_NAMED_CODE = 5;

    private final Catalog catalog;
    private final Set<String> dates = new HashSet<>();

    public NumberCheck(Catalog catalog) {
        this.catalog = catalog;
        for (Election election : catalog.elections()) {
            dates.add(Integer.toString(election.date().getYear()));
            dates.add(Integer.toString(election.date().getDayOfMonth()));
        }
    }

    /// Whether nothing accounts for some number of the text.
    ///
    /// @param asked what was asked, in words: its limits and numbers of places are no figures
    public boolean strange(String text, List<Figure> figures, Supplier<String> asked) {
        double[] computed = values(figures);
        Set<String> known = null;
        for (Written number : SpanishNumbers.in(text)) {
            if (dates.contains(number.text()) || computed(computed, number)) {
                continue;
            }
            known = known == null ? known(figures, asked.get()) : known;
            if (!known.contains(number.text())) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text has a number besides those of dates, of names and of what was asked.
    public boolean unexplained(String text, List<Figure> figures, String asked) {
        Set<String> known = known(figures, asked);
        return SpanishNumbers.in(text).stream()
                .anyMatch(number -> !dates.contains(number.text()) && !known.contains(number.text()));
    }

    private static boolean computed(double[] sorted, Written number) {
        int at = Arrays.binarySearch(sorted, number.value() - number.tolerance());
        int first = at < 0 ? -at - 1 : at;
        return first < sorted.length && sorted[first] <= number.value() + number.tolerance();
    }

    private Set<String> known(List<Figure> figures, String asked) {
        Set<String> known = new HashSet<>();
        add(known, asked);
        for (Figure figure : figures) {
            names(known, figure.place());
            names(known, figure.sourceLevelPlace());
            if (figure.period() != null) {
                add(known, figure.period());
            }
        }
        return known;
    }

    private void names(Set<String> known, @Nullable String code) {
        // only districts and sections have numbers in their names
        if (code != null && code.length() > LONGEST_NAMED_CODE) {
            add(known, code);
            catalog.place(code).map(Place::name).ifPresent(name -> add(known, name));
        }
    }

    private static void add(Set<String> known, String text) {
        SpanishNumbers.in(text).forEach(number -> known.add(number.text()));
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
