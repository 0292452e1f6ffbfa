package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads several districts or sections by their numbers: «los distritos 1 y 5 de Valencia».
final class NumberedPlacesReader {

    private static final Set<Link> BETWEEN = EnumSet.of(Link.Y, Link.O);

    private final Geography geography;

    NumberedPlacesReader(Geography geography) {
        this.geography = geography;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i < items.size(); i++) {
            items = at(items, i);
        }
        return items;
    }

    private List<Item> at(List<Item> items, int i) {
        boolean several = items.get(i).meaning() instanceof LevelNamed level
                && level.plural()
                && (level.level() == Level.DISTRICT || level.level() == Level.SECTION);
        if (!several) {
            return items;
        }
        List<Integer> numbers = numbers(items, i);
        int place = numbers.isEmpty() ? items.size() : Items.next(items, numbers.getLast() + 1);
        boolean told = numbers.size() > 1
                && place < items.size()
                && items.get(place).meaning() instanceof PlaceNamed
                && Set.of(Link.DE, Link.EN).containsAll(Items.links(items, numbers.getLast(), place));
        return told ? named(items, i, numbers, place) : items;
    }

    /// Positions of the numbers right behind the level.
    private static List<Integer> numbers(List<Item> items, int level) {
        List<Integer> found = new ArrayList<>();
        int from = level;
        int at = Items.next(items, level + 1);
        while (at < items.size()
                && items.get(at).meaning() instanceof NumberGiven
                && BETWEEN.containsAll(Items.links(items, from, at))) {
            found.add(at);
            from = at;
            at = Items.next(items, at + 1);
        }
        return found;
    }

    private List<Item> named(List<Item> items, int level, List<Integer> numbers, int place) {
        PlaceNamed wider = (PlaceNamed) items.get(place).meaning();
        Level of = ((LevelNamed) items.get(level).meaning()).level();
        List<Item> result = new ArrayList<>(items.subList(0, level));
        for (int i = level + 1; i < place; i++) {
            Item item = items.get(i);
            if (item.meaning() instanceof NumberGiven number) {
                result.add(item.with(geography.numbered(wider, of, (int) number.value())));
            } else if (i < numbers.getLast()) {
                result.add(item);
            }
        }
        result.addAll(items.subList(place + 1, items.size()));
        return result;
    }
}
