package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.LoadEvent;
import java.util.HashSet;
import java.util.Set;

/// A load that holds, with its verified entries.
record CurrentLoad(LoadEvent.Completed event, StoredLoad entries) {

    /// Where two loads tell the same counts the lower one wins.
    int precedence() {
        return switch (event.kind()) {
            case "interior" -> 0;
            case "ine" -> 1;
            case "merged" -> 2;
            case "demo" -> 4;
            default -> 3;
        };
    }

    boolean demo() {
        return event.kind().equals("demo");
    }

    boolean interior() {
        return event.kind().equals("interior");
    }

    /// Elections that it has counts of.
    Set<String> counted(Dictionary words) {
        Set<Integer> numbers = new HashSet<>();
        entries.rows().values().forEach(row -> numbers.add(row.election()));
        Set<String> elections = new HashSet<>();
        numbers.forEach(number -> elections.add(words.word(number)));
        return elections;
    }

    /// Elections that it announces, with counts or without.
    Set<String> announced() {
        Set<String> elections = new HashSet<>();
        for (CatalogEntry entry : entries.catalog()) {
            if (entry instanceof CatalogEntry.ElectionHeld held) {
                elections.add(held.election());
            }
        }
        return elections;
    }
}
