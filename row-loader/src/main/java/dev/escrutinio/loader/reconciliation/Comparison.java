package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.contracts.events.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects one control: how many values were compared and which differ.
final class Comparison {

    private static final int TOLD = 20;

    private final String name;
    private final List<String> differences = new ArrayList<>();
    private long compared;
    private long differing;
    private long sumOfDifferences;

    Comparison(String name) {
        this.name = name;
    }

    /// Compares a sum of tables with the official value.
    void compare(String what, long summed, long official, String cause) {
        compared++;
        if (summed != official) {
            differing++;
            sumOfDifferences += official - summed;
            if (differences.size() < TOLD) {
                differences.add(text(what, summed, official, cause));
            }
        }
    }

    boolean agrees() {
        return differing == 0;
    }

    long differing() {
        return differing;
    }

    long sumOfDifferences() {
        return sumOfDifferences;
    }

    Control control() {
        return new Control(name, compared, differing, differences);
    }

    static String number(long value) {
        return String.format(Locale.of("es"), "%,d", value);
    }

    private static String text(String what, long summed, long official, String cause) {
        return what + ": las mesas suman " + number(summed) + " y el total oficial es " + number(official)
                + (cause.isEmpty() ? "" : " (" + cause + ")");
    }
}
