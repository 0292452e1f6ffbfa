package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// «(Ceuta y Melilla incluidas)» says nothing new about a set of places that holds them.
final class IncludedReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    List<Item> read(List<Item> sentence) {
        List<Item> items = new ArrayList<>(sentence);
        boolean set =
                items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed level && level.plural());
        for (int i = 0; set && i < items.size(); i++) {
            if (items.get(i).cue(Cue.INCLUDED)) {
                items.set(i, items.get(i).with(NOTHING));
                silence(items, i);
            }
        }
        return items;
    }

    private static void silence(List<Item> items, int included) {
        for (int i = included - 1; i >= 0 && !items.get(i).mark('('); i--) {
            if (items.get(i).meaning() instanceof Meaning.PlaceNamed) {
                items.set(i, items.get(i).with(NOTHING));
            } else if (!items.get(i).soft()) {
                return;
            }
        }
    }
}
