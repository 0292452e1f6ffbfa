package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads «tanto … como …» as «y»; of dates what is asked must hold in each of them.
final class BothReader {

    List<Item> read(List<Item> items) {
        int first = position(items, 0, true);
        int second = first < 0 ? -1 : position(items, first + 1, false);
        if (second < 0) {
            return items;
        }
        boolean dates = timed(items, first, second) && timed(items, second, items.size());
        List<Item> result = new ArrayList<>(items);
        result.set(
                first,
                items.get(first).with(dates ? new Meaning.CueGiven(Cue.BOTH) : new Meaning.Soft(Set.of(), Set.of())));
        result.set(second, items.get(second).with(new Meaning.Soft(Set.of(Link.Y), Set.of())));
        return result;
    }

    private static int position(List<Item> items, int from, boolean first) {
        for (int i = from; i < items.size(); i++) {
            if (first ? items.get(i).cue(Cue.BOTH) : items.get(i).like("(?iu)como")) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the next word of content behind a position is of a date.
    private static boolean timed(List<Item> items, int at, int end) {
        int next = Items.next(items, at + 1);
        if (next >= end) {
            return false;
        }
        return switch (items.get(next).meaning()) {
            case Meaning.MonthNamed _, Meaning.DateGiven _, Meaning.ElectionsNamed _ -> true;
            case Meaning.NumberGiven number -> number.digits().matches("20\\d{2}|[12]?\\d");
            default -> false;
        };
    }
}
