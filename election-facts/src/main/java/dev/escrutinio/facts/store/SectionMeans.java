package dev.escrutinio.facts.store;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;

/// Simple means of shares over sections.
final class SectionMeans {

    private static final double PERCENT = 100;

    private SectionMeans() {}

    /// Mean of the sections' shares in per cent; sections whose denominator is 0 are left out.
    ///
    /// @param parties parties whose votes are the numerator; empty if it is a term
    static OptionalDouble of(
            ElectionColumns columns, Area area, List<PartyColumn> parties, String numerator, String denominator) {
        IntToLongFunction above = above(columns, parties, numerator);
        IntToLongFunction below = columns.reader(denominator);
        double sum = 0;
        int sections = 0;
        for (int i = 0; i < area.bounds().length; i += 2) {
            for (int at = area.bounds()[i]; at < area.bounds()[i + 1]; at++) {
                long valid = below.applyAsLong(at);
                if (valid > 0) {
                    sum += PERCENT * above.applyAsLong(at) / valid;
                    sections++;
                }
            }
        }
        return sections == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / sections);
    }

    private static IntToLongFunction above(ElectionColumns columns, List<PartyColumn> parties, String numerator) {
        if (parties.isEmpty()) {
            IntToLongFunction term = columns.reader(numerator);
            return at -> {
                long value = term.applyAsLong(at);
                return value == ElectionColumns.UNKNOWN ? 0 : value;
            };
        }
        if (parties.size() == 1) {
            return parties.getFirst().votes()::at;
        }
        return at -> {
            long sum = 0;
            for (PartyColumn party : parties) {
                sum += party.votes().at(at);
            }
            return sum;
        };
    }
}
