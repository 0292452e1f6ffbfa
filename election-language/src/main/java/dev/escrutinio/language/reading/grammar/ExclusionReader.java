package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Joins «sin contar», «excepto», «menos» with the places that follow: they are left out. Without a place behind it
/// such a word stays what it is, and nothing is read.
final class ExclusionReader {

    private final Geography geography;
    private final String question;

    ExclusionReader(Geography geography, String question) {
        this.geography = geography;
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i < items.size(); i++) {
            items = capitalAt(items, i);
            if (excepts(items, i)) {
                items = excluded(items, i);
            }
        }
        return items;
    }

    /// «municipios excepto Jerez de la Frontera de Cádiz»: the wider place behind what is left out is the set's, where
    /// no other place is; in brackets it tells which one is left out.
    static boolean leavesSet(List<Item> items, int left, int wider) {
        int cue = left - 1;
        while (cue >= 0 && (items.get(cue).soft() || named(items.get(cue)))) {
            cue--;
        }
        return cue > 0
                && (items.get(cue).cue(Cue.EXCEPT) || items.get(cue).cue(Cue.LESS) || sin(items.get(cue)))
                && items.subList(0, cue).stream()
                        .anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed level && level.plural())
                && items.subList(0, cue).stream().noneMatch(ExclusionReader::named)
                && items.subList(wider + 1, items.size()).stream().noneMatch(ExclusionReader::named)
                && Set.of(Set.of(Link.DE), Set.of(Link.EN)).contains(Items.links(items, left, wider))
                && !Items.mark(items, left, wider, "(,");
    }

    /// «sin contar la capital»: that of the only place named.
    private List<Item> capitalAt(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        boolean left = next < items.size()
                && (items.get(i).cue(Cue.EXCEPT) || items.get(i).cue(Cue.LESS) || sin(items.get(i)))
                && items.get(next).meaning() instanceof Meaning.LevelNamed level
                && level.capital()
                && !level.plural();
        List<Item> places = items.stream().filter(ExclusionReader::named).toList();
        if (!left || places.size() != 1) {
            return items;
        }
        List<String> around = ((Meaning.PlaceNamed) places.getFirst().meaning()).codes();
        List<String> of = geography.capitalsIn(around, Level.PROVINCE);
        List<String> one = of.size() == 1 ? of : geography.capitalsIn(around, Level.REGION);
        return one.size() != 1
                ? items
                : Items.replaced(items, next, next, items.get(next).with(new Meaning.PlaceNamed(one, false)));
    }

    /// «fuera de la capital» leaves it out; «fuera de Getafe» may be anywhere.
    private static boolean ofCapital(List<Item> items, int at) {
        return at < items.size() && items.get(at).like("(?iu).*capital.*");
    }

    private static boolean sin(Item item) {
        return item.text().equalsIgnoreCase("sin");
    }

    /// «menos» is one after a place or a level only: «todas las provincias menos Madrid».
    private static boolean excepts(List<Item> items, int i) {
        if (items.get(i).soft()) {
            return false;
        }
        if (items.get(i).cue(Cue.EXCEPT)) {
            return !items.get(i).like("(?iu)fuera de") || ofCapital(items, Items.next(items, i + 1));
        }
        if (sin(items.get(i))) {
            int next = Items.next(items, i + 1);
            return next < items.size() && named(items.get(next));
        }
        int next = Items.next(items, i + 1);
        return items.get(i).cue(Cue.LESS)
                && i > 0
                && i + 1 < items.size()
                && (named(items.get(i - 1)) || items.get(i - 1).meaning() instanceof Meaning.LevelNamed)
                && (items.get(i + 1).link(Link.EN)
                        || (next < items.size() && named(items.get(next)) && near(items, i, next)));
    }

    /// «menos Madrid», «menos la provincia de Madrid».
    private static boolean near(List<Item> items, int less, int place) {
        return Items.links(items, less, place).isEmpty() && !Items.mark(items, less, place, ",;:.?()");
    }

    private List<Item> excluded(List<Item> items, int i) {
        List<List<String>> names = new ArrayList<>();
        int last = i;
        boolean nor = false;
        int next = Items.next(items, i + 1);
        while (next < items.size() && named(items.get(next)) && (nor || joined(items, last, next, names.isEmpty()))) {
            names.add(theirs(items, last, next));
            last = next;
            next = Items.next(items, next + 1);
            nor = next + 1 < items.size() && items.get(next).text().equalsIgnoreCase("ni");
            next = nor ? Items.next(items, next + 1) : next;
        }
        int end = last;
        boolean swallowed = items.stream().noneMatch(item -> named(item) && !within(items, item, i, end))
                && items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed)
                && items.subList(i + 1, end + 1).stream().anyMatch(item -> named(item) && narrowed(item));
        return names.isEmpty() || swallowed
                ? items
                : Items.replaced(
                        items,
                        i,
                        last,
                        items.get(i).upTo(items.get(last), new Meaning.PlacesExcluded(names), question));
    }

    /// «excepto los de Ourense»: those of the province, no town.
    private static List<String> theirs(List<Item> items, int from, int place) {
        List<String> codes = ((Meaning.PlaceNamed) items.get(place).meaning()).codes();
        List<String> wide = codes.stream().filter(code -> code.length() < 4).toList();
        boolean many =
                items.subList(from, place).stream().anyMatch(item -> item.like("(?iu)(.*\\s)?(los|las)( de.*)?"));
        return many && !wide.isEmpty() ? wide : codes;
    }

    private static boolean joined(List<Item> items, int from, int to, boolean first) {
        return first
                ? !Items.mark(items, from, to, ",;.:?")
                        && !Items.links(items, from, to).contains(Link.DE)
                : Items.links(items, from, to).contains(Link.Y)
                        || Items.links(items, from, to).contains(Link.O);
    }

    private static boolean within(List<Item> items, Item item, int from, int to) {
        int at = items.indexOf(item);
        return at >= from && at <= to;
    }

    /// «Jerez de la Frontera de Cádiz», «la capital de Cádiz»: the wider place may be where all of the question is.
    private boolean narrowed(Item item) {
        return item.like("(?iu).*\\s(de|en)\\s.*")
                && ((Meaning.PlaceNamed) item.meaning())
                        .codes().stream().noneMatch(code -> geography.named(code, item.text()));
    }

    private static boolean named(Item item) {
        return item.meaning() instanceof Meaning.PlaceNamed;
    }
}
