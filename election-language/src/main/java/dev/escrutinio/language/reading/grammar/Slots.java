package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The filled slots of a frame, and the items that filled them.
final class Slots {

    private final List<String> places = new ArrayList<>();
    private final List<String> elections = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Item> measureItems = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private final Set<Item> used = Collections.newSetFromMap(new IdentityHashMap<>());

    List<String> places() {
        return places;
    }

    List<String> elections() {
        return elections;
    }

    List<String> parties() {
        return parties;
    }

    List<Measure> measures() {
        return measures;
    }

    /// The items that named the measures, in the same order.
    List<Item> measureItems() {
        return measureItems;
    }

    List<String> assumptions() {
        return assumptions;
    }

    Set<Item> used() {
        return used;
    }

    /// Those that say nothing yet: the number of a condition is no length of a list.
    List<Item> unused(List<Item> items) {
        return items.stream().filter(item -> !used.contains(item)).toList();
    }

    void use(Item item) {
        used.add(item);
    }

    void use(Collection<Item> items) {
        used.addAll(items);
    }

    void assume(String assumption) {
        if (!assumptions.contains(assumption)) {
            assumptions.add(assumption);
        }
    }

    String firstElection() {
        return elections.getFirst();
    }

    String lastElection() {
        return elections.getLast();
    }
}
