package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The parties of a query, wherever they stand in it.
public final class PartySlots {

    private PartySlots() {}

    /// Every party once, in order.
    public static List<String> of(Query query) {
        Set<String> found = new LinkedHashSet<>();
        query.measures().forEach(measure -> add(found, measure.party()));
        if (query.places() instanceof Places.Within within) {
            within.where().forEach(condition -> collect(found, condition));
        }
        if (query.operation() instanceof Operation.Seats seats) {
            seats.merged().forEach(found::addAll);
        }
        return List.copyOf(found);
    }

    private static void add(Set<String> found, @Nullable String party) {
        if (party != null) {
            found.add(party);
        }
    }

    private static void collect(Set<String> found, Condition condition) {
        switch (condition) {
            case Condition.Compares compares -> add(found, compares.measure().party());
            case Condition.ComparesPlace compares ->
                add(found, compares.measure().party());
            case Condition.Finished finished -> found.add(finished.party());
            case Condition.Beats beats -> {
                found.add(beats.party());
                found.add(beats.other());
            }
            case Condition.Not not -> collect(found, not.condition());
            case Condition.Either either -> either.conditions().forEach(each -> collect(found, each));
            case Condition.ChangedWinner _, Condition.Capital _, Condition.Outside _ -> {}
        }
    }

    /// The query with each of the parties in the place of another one.
    static Query replaced(Query query, List<String> from, List<String> to) {
        UnaryOperator<String> swap = party -> from.contains(party) ? to.get(from.indexOf(party)) : party;
        List<Measure> measures =
                query.measures().stream().map(measure -> swapped(measure, swap)).toList();
        Places places = query.places() instanceof Places.Within within
                ? new Places.Within(
                        within.level(),
                        within.inside(),
                        within.where().stream()
                                .map(condition -> swapped(condition, swap))
                                .toList())
                : query.places();
        Operation operation = query.operation() instanceof Operation.Seats seats
                ? new Operation.Seats(
                        seats.threshold(),
                        seats.seats(),
                        seats.merged().stream()
                                .map(group -> group.stream().map(swap).toList())
                                .toList(),
                        seats.singleConstituency(),
                        seats.lastSeat())
                : query.operation();
        return new Query(query.elections(), places, measures, operation, query.scope());
    }

    private static Measure swapped(Measure measure, UnaryOperator<String> swap) {
        return measure.party() == null
                ? measure
                : new Measure(measure.id(), swap.apply(measure.party()), measure.base(), measure.period());
    }

    private static Condition swapped(Condition condition, UnaryOperator<String> swap) {
        return switch (condition) {
            case Condition.Compares c ->
                new Condition.Compares(
                        swapped(c.measure(), swap),
                        c.election(),
                        c.change(),
                        c.comparator(),
                        c.value(),
                        c.upper(),
                        c.relative());
            case Condition.ComparesPlace c ->
                new Condition.ComparesPlace(
                        swapped(c.measure(), swap), c.election(), c.comparator(), c.place(), c.change());
            case Condition.Finished f -> new Condition.Finished(swap.apply(f.party()), f.position(), f.election());
            case Condition.Beats b -> new Condition.Beats(swap.apply(b.party()), swap.apply(b.other()), b.election());
            case Condition.Not not -> new Condition.Not(swapped(not.condition(), swap));
            case Condition.Either either ->
                new Condition.Either(either.conditions().stream()
                        .map(each -> swapped(each, swap))
                        .toList());
            case Condition.ChangedWinner changed -> changed;
            case Condition.Capital capital -> capital;
            case Condition.Outside outside -> outside;
        };
    }

    /// The query with every measure told of each of the parties.
    static Query listed(Query query, List<String> parties) {
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : query.measures()) {
            parties.forEach(party -> measures.add(new Measure(measure.id(), party, measure.base(), measure.period())));
        }
        return Slotted.measures(query, measures);
    }
}
