package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;

/// A query with one slot replaced.
final class Slotted {

    private Slotted() {}

    static Query places(Query query, Places places) {
        return new Query(query.elections(), places, query.measures(), query.operation(), query.scope());
    }

    static Query elections(Query query, List<String> elections) {
        return new Query(elections, query.places(), query.measures(), query.operation(), query.scope());
    }

    static Query measures(Query query, List<Measure> measures) {
        return new Query(
                query.elections(),
                query.places(),
                measures.stream().distinct().toList(),
                query.operation(),
                query.scope());
    }

    static Query operation(Query query, List<Measure> measures, Operation operation) {
        return new Query(query.elections(), query.places(), measures, operation, query.scope());
    }

    /// A list of slots filled anew: whole when there is one, or as many as named; else every way is possible: the new
    /// ones alone, or in place of each.
    static List<List<String>> filled(List<String> slots, List<String> named) {
        if (slots.size() < 2 || slots.size() == named.size()) {
            return List.of(named);
        }
        List<List<String>> ways = new ArrayList<>();
        ways.add(named);
        ways.addAll(inPlaceOfEach(slots, named));
        return ways.stream().distinct().toList();
    }

    /// One thing in the place of each of the others.
    static <T> List<List<T>> inPlaceOfEach(List<T> slots, List<T> named) {
        List<List<T>> ways = new ArrayList<>();
        for (int i = 0; named.size() == 1 && !slots.contains(named.getFirst()) && i < slots.size(); i++) {
            List<T> way = new ArrayList<>(slots);
            way.set(i, named.getFirst());
            ways.add(way);
        }
        return ways;
    }
}
