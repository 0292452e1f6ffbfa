package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import java.util.ArrayList;
import java.util.List;

/// Conditions that a hostile model puts in place of the right one.
final class ConditionTwists {

    private ConditionTwists() {}

    static List<Condition> of(Condition right) {
        return switch (right) {
            case Condition.Compares c -> compares(c);
            case Condition.ComparesPlace c ->
                List.of(
                        new Condition.ComparesPlace(
                                c.measure(),
                                c.election(),
                                c.comparator() == Comparator.LESS ? Comparator.GREATER : Comparator.LESS,
                                c.place(),
                                c.change()),
                        new Condition.ComparesPlace(c.measure(), c.election(), c.comparator(), c.place(), !c.change()),
                        new Condition.ComparesPlace(c.measure(), c.election(), c.comparator(), "08", c.change()));
            case Condition.Finished f ->
                List.of(
                        new Condition.Finished(f.party(), f.position() + 1, f.election()),
                        new Condition.Finished("psoe", f.position(), f.election()),
                        new Condition.Finished("pp", f.position(), f.election()));
            case Condition.ChangedWinner c -> List.of(new Condition.ChangedWinner(c.to(), c.from()));
            case Condition.Beats b -> List.of(new Condition.Beats(b.other(), b.party(), b.election()));
            case Condition.Not not -> List.of(not.condition());
            case Condition.Either either -> either.conditions();
            case Condition.Capital _ -> List.of();
            case Condition.Outside _ -> List.of(new Condition.Outside(List.of("08")));
        };
    }

    private static List<Condition> compares(Condition.Compares c) {
        List<Condition> twisted = new ArrayList<>();
        for (Comparator other : Comparator.values()) {
            Double upper = other == Comparator.BETWEEN ? Double.valueOf(c.value() + 10) : null;
            twisted.add(new Condition.Compares(c.measure(), c.election(), c.change(), other, c.value(), upper));
        }
        for (double value : new double[] {c.value() * 2 + 1, -c.value() - 1}) {
            twisted.add(
                    new Condition.Compares(c.measure(), c.election(), c.change(), c.comparator(), value, c.upper()));
        }
        twisted.add(
                new Condition.Compares(c.measure(), c.election(), !c.change(), c.comparator(), c.value(), c.upper()));
        Measure m = c.measure();
        twisted.add(new Condition.Compares(
                new Measure(m.id(), "psoe", m.base(), m.period()),
                c.election(),
                c.change(),
                c.comparator(),
                c.value(),
                c.upper()));
        return twisted;
    }
}
