package dev.escrutinio.facts.store;

import java.util.List;
import java.util.OptionalDouble;

/// Simple means of shares over sections.
final class SectionMeans {

    private static final double PERCENT = 100;

    private SectionMeans() {}

    /// Mean of the sections' shares in per cent; sections whose denominator is 0 are left out.
    ///
    /// @param above columns whose sum is the numerator
    static OptionalDouble of(Area area, List<Column> above, Column below) {
        double sum = 0;
        int sections = 0;
        for (int i = 0; i < area.bounds().length; i += 2) {
            for (int at = area.bounds()[i]; at < area.bounds()[i + 1]; at++) {
                long whole = below.between(at, at + 1);
                if (whole > 0) {
                    sum += PERCENT * sum(above, at) / whole;
                    sections++;
                }
            }
        }
        return sections == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / sections);
    }

    private static long sum(List<Column> columns, int position) {
        long sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            sum += columns.get(i).between(position, position + 1);
        }
        return sum;
    }
}
