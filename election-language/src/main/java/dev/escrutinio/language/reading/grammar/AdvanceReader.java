package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Set;

/// Joins «a las 14 horas» with the turnout or the voters that it speaks of.
final class AdvanceReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final Set<String> ADVANCES = Set.of("first_advance_turnout", "second_advance_turnout");
    private static final Set<String> PEOPLE = Set.of("voters", "support");

    private AdvanceReader() {}

    static List<Item> read(List<Item> items) {
        List<Item> measures = items.stream()
                .filter(item -> item.meaning() instanceof MeasureNamed)
                .toList();
        boolean advance = measures.stream().anyMatch(AdvanceReader::advance);
        boolean only = measures.stream()
                .allMatch(item -> advance(item)
                        || item.measure("turnout")
                        || PEOPLE.stream().anyMatch(item::measure));
        boolean parties = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        if (!advance || !only || parties) {
            return items;
        }
        boolean people = measures.stream().anyMatch(item -> PEOPLE.stream().anyMatch(item::measure));
        return items.stream().map(item -> joined(item, people)).toList();
    }

    private static Item joined(Item item, boolean people) {
        if (advance(item)) {
            String id = ((MeasureNamed) item.meaning()).ids().getFirst();
            return people ? item.with(new MeasureNamed(List.of(id.replace("_turnout", "")))) : item;
        }
        boolean whole = item.measure("turnout") || PEOPLE.stream().anyMatch(item::measure);
        return whole ? item.with(NOTHING) : item;
    }

    /// Whether an item is the turnout at an hour.
    static boolean advance(Item item) {
        return item.meaning() instanceof MeasureNamed named && ADVANCES.containsAll(named.ids());
    }
}
