package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.conversation.Fragments.What;
import dev.escrutinio.language.reading.conversation.Fragments.When;
import dev.escrutinio.language.reading.conversation.Fragments.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts what is named beside the earlier one: «¿y comparado con abril?».
final class ComparedSteps {

    private final ElectionSteps elections;
    private final PlaceSteps places;

    ComparedSteps(ElectionSteps elections, PlaceSteps places) {
        this.elections = elections;
        this.places = places;
    }

    /// The comparison; none unless exactly one slot is named and the earlier query has one of it.
    List<Query> of(Query query, Fragments fragments) {
        long named = Stream.of(
                        Optional.ofNullable(fragments.where()),
                        Optional.ofNullable(fragments.when()),
                        Optional.ofNullable(fragments.what()),
                        Optional.ofNullable(fragments.asks()))
                .filter(Optional::isPresent)
                .count();
        if (named != 1 || !(query.places() instanceof Places.Named place) || place.together()) {
            return List.of();
        }
        if (fragments.when() instanceof When.In in) {
            return withElection(query, in.elections());
        }
        if (fragments.when() instanceof When.Before) {
            return elections
                    .before(query)
                    .map(election -> withElection(query, List.of(election)))
                    .orElse(List.of());
        }
        if (fragments.where() != null) {
            return withPlace(query, place, fragments.where());
        }
        return fragments.what() instanceof What.OfParties of ? withParties(query, of.parties()) : List.of();
    }

    private static List<Query> withElection(Query query, List<String> named) {
        boolean one = query.elections().size() == 1 && named.size() == 1 && !named.equals(query.elections());
        if (!one) {
            return List.of();
        }
        List<String> pair = Stream.concat(named.stream(), query.elections().stream())
                .sorted()
                .toList();
        Query both = Slotted.elections(query, pair);
        return query.operation() instanceof Operation.Value
                ? List.of(Slotted.operation(both, query.measures(), new Operation.Change()))
                : List.of(both);
    }

    private List<Query> withPlace(Query query, Places.Named place, Where where) {
        boolean told = query.operation() instanceof Operation.Value
                || query.operation() instanceof Operation.Change
                || query.operation() instanceof Operation.Winner
                || query.operation() instanceof Operation.Margin;
        if (!told || place.codes().size() != 1) {
            return List.of();
        }
        return places.of(query, where).stream()
                .map(Query::places)
                .filter(Places.Named.class::isInstance)
                .map(other -> both(place.codes(), ((Places.Named) other).codes()))
                .filter(codes -> codes.size() > 1)
                .map(codes -> Slotted.places(query, new Places.Named(codes, false)))
                .toList();
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> codes = new ArrayList<>(one);
        codes.addAll(other);
        return codes.stream().distinct().toList();
    }

    private static List<Query> withParties(Query query, List<String> named) {
        List<String> slots = PartySlots.of(query);
        return slots.size() == 1 && MeasureSteps.isList(query)
                ? List.of(PartySlots.listed(query, both(slots, named)))
                : List.of();
    }
}
