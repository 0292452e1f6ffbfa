package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Scope;
import org.jspecify.annotations.Nullable;

/// Makes figures that are not read at a place but follow from others.
final class Figures {

    private Figures() {}

    /// Unit of the difference of two values of a unit.
    static Unit ofDifference(Unit unit) {
        return unit == Unit.PERCENT ? Unit.POINTS : unit;
    }

    /// A figure about the same thing as another one, with a value that a subtraction gave.
    static Figure derived(Figure of, double value, Role role, ComparedWith with) {
        return like(of, value, ofDifference(of.unit()), of.election(), role, with);
    }

    /// The difference of two figures, in points where they are percentages.
    static Figure difference(Figure first, Figure second, Role role) {
        ComparedWith with = new ComparedWith(
                other(first.measure(), second.measure()),
                other(first.party(), second.party()),
                other(first.place(), second.place()),
                other(first.election(), second.election()));
        return derived(first, first.value() - second.value(), role, with);
    }

    private static @Nullable String other(@Nullable String first, @Nullable String second) {
        return second != null && second.equals(first) ? null : second;
    }

    /// The sum of a count over several elections.
    static Figure total(Figure of, double sum) {
        return like(of, sum, of.unit(), null, Role.TOTAL, null);
    }

    /// The simple mean of a measure over several elections.
    static Figure mean(Figure of, double mean) {
        return like(of, mean, of.unit(), null, Role.STATISTIC, null);
    }

    /// What per cent of the first value lies between it and the last one, which it is about.
    static Figure relative(Figure from, Figure to) {
        ComparedWith with = new ComparedWith(null, null, null, from.election());
        double value = relative(from.value(), to.value());
        return like(to, value, Unit.PERCENT, to.election(), Role.RELATIVE_CHANGE, with);
    }

    /// How many times the first value the last one is, which it is about.
    static Figure times(Figure from, Figure to) {
        ComparedWith with = new ComparedWith(null, null, null, from.election());
        return like(to, to.value() / from.value(), Unit.RATIO, to.election(), Role.BESIDE, with);
    }

    private static Figure like(
            Figure of, double value, Unit unit, @Nullable String election, Role role, @Nullable ComparedWith with) {
        return new Figure(
                value,
                unit,
                of.measure(),
                of.party(),
                of.place(),
                election,
                of.period(),
                of.base(),
                of.scope(),
                null,
                null,
                null,
                role,
                null,
                with,
                of.sourceLevelPlace(),
                null);
    }

    /// Change from one value to another in per cent of the first; NaN from nothing.
    static double relative(double from, double to) {
        return from == 0 ? Double.NaN : 100.0 * (to - from) / from;
    }

    /// A figure of a number of things.
    static Figure bare(
            double value, Unit unit, String measure, @Nullable String place, @Nullable String election, Role role) {
        return new Figure(
                value,
                unit,
                measure,
                null,
                place,
                election,
                null,
                null,
                Scope.NOT_APPLICABLE,
                null,
                null,
                null,
                role,
                null,
                null,
                null,
                null);
    }

    /// A value over several places.
    ///
    /// @param election null where it is of indicators only
    static Figure over(
            Asked asked,
            @Nullable String place,
            @Nullable String election,
            double value,
            Unit unit,
            Role role,
            Scope scope,
            @Nullable ComparedWith with) {
        return new Figure(
                value,
                unit,
                asked.id(),
                asked.party(),
                place,
                election,
                asked.measure().period(),
                asked.measure().base(),
                scope,
                null,
                null,
                null,
                role,
                null,
                with,
                null,
                null);
    }

    /// The same figure with a position among parties.
    static Figure atRank(Figure figure, int rank) {
        return figure.ranked(rank).as(figure.role());
    }
}
