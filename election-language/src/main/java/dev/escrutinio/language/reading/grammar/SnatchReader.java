package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.ArrayList;
import java.util.List;

/// Reads «¿cuántos municipios le arrebató el PP al PSOE?» as those that passed from the second to the first.
final class SnatchReader {

    private static final String TOOK = "(?iu)(les? )?(arrebat|quit|birl|rob)(ó|o|aron)";

    List<Item> read(List<Item> items) {
        List<Item> verbs = items.stream().filter(item -> item.like(TOOK)).toList();
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof PartyNamed)
                .toList();
        boolean places =
                items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed level && level.plural());
        if (verbs.size() != 1 || parties.size() != 2 || !places) {
            return items;
        }
        int from = items.indexOf(parties.getFirst());
        int to = items.indexOf(parties.getLast());
        // «le arrebató al PSOE el PP» says who lost first
        boolean taker = Items.links(items, from, to).contains(Link.A)
                && !Items.links(items, items.indexOf(verbs.getFirst()), from).contains(Link.A);
        return taker ? turned(items, verbs.getFirst(), parties) : items;
    }

    private static List<Item> turned(List<Item> items, Item verb, List<Item> parties) {
        List<Item> result = new ArrayList<>(items);
        result.replaceAll(item -> {
            if (item.equals(verb)) {
                return item.with(new Meaning.CueGiven(Cue.TURNED));
            }
            int party = parties.indexOf(item);
            return party < 0 ? item : item.with(parties.get(1 - party).meaning());
        });
        return result;
    }
}
