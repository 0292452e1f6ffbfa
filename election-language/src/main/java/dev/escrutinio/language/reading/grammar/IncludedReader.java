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

    /// The places right before the word, else those right after it.
    private static void silence(List<Item> items, int included) {
        if (!silence(items, included, -1)) {
            silence(items, included, 1);
        }
    }

    private static boolean silence(List<Item> items, int included, int step) {
        boolean found = false;
        for (int i = included + step; i >= 0 && i < items.size() && !bracket(items.get(i)); i += step) {
            if (items.get(i).meaning() instanceof Meaning.PlaceNamed) {
                items.set(i, items.get(i).with(NOTHING));
                found = true;
            } else if (!items.get(i).soft()) {
                return found;
            }
        }
        return found;
    }

    private static boolean bracket(Item item) {
        return item.mark('(') || item.mark(')');
    }
}
