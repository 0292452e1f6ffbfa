package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Joins «sin contar», «excepto», «menos» with the places that follow: they are left out. Without a place behind it
/// such a word stays what it is, and nothing is read.
final class ExclusionReader {

    private final String question;

    ExclusionReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i < items.size(); i++) {
            if (excepts(items, i)) {
                items = excluded(items, i);
            }
        }
        return items;
    }

    /// «menos» is one after a place or a level only: «todas las provincias menos Madrid».
    private static boolean excepts(List<Item> items, int i) {
        if (items.get(i).soft()) {
            return false;
        }
        if (items.get(i).cue(Cue.EXCEPT)) {
            return true;
        }
        if (items.get(i).text().equalsIgnoreCase("sin")) {
            return i + 1 < items.size() && named(items.get(i + 1));
        }
        return items.get(i).cue(Cue.LESS)
                && i > 0
                && i + 1 < items.size()
                && (named(items.get(i - 1)) || items.get(i - 1).meaning() instanceof Meaning.LevelNamed)
                && (named(items.get(i + 1)) || items.get(i + 1).link(Link.EN));
    }

    private List<Item> excluded(List<Item> items, int i) {
        List<List<String>> names = new ArrayList<>();
        int last = i;
        boolean nor = false;
        int next = Items.next(items, i + 1);
        while (next < items.size() && named(items.get(next)) && (nor || joined(items, last, next, names.isEmpty()))) {
            names.add(((Meaning.PlaceNamed) items.get(next).meaning()).codes());
            last = next;
            next = Items.next(items, next + 1);
            nor = next + 1 < items.size() && items.get(next).text().equalsIgnoreCase("ni");
            next = nor ? Items.next(items, next + 1) : next;
        }
        return names.isEmpty()
                ? items
                : Items.replaced(
                        items,
                        i,
                        last,
                        items.get(i).upTo(items.get(last), new Meaning.PlacesExcluded(names), question));
    }

    private static boolean joined(List<Item> items, int from, int to, boolean first) {
        return first
                ? !Items.mark(items, from, to, ",;.:?")
                        && !Items.links(items, from, to).contains(Link.DE)
                : Items.links(items, from, to).contains(Link.Y)
                        || Items.links(items, from, to).contains(Link.O);
    }

    private static boolean named(Item item) {
        return item.meaning() instanceof Meaning.PlaceNamed;
    }
}
