package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Link;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Walks over a sentence's items.
final class Items {

    private Items() {}

    /// Position of the next item that is no soft word or mark; the size where there is none.
    static int next(List<Item> items, int from) {
        int i = from;
        while (i < items.size() && items.get(i).soft()) {
            i++;
        }
        return i;
    }

    /// Position of the last item before one that is no soft word or mark; -1 where there is none.
    static int before(List<Item> items, int at) {
        int i = at - 1;
        while (i >= 0 && items.get(i).soft()) {
            i--;
        }
        return i;
    }

    /// Links between two positions, both excluded.
    static Set<Link> links(List<Item> items, int from, int to) {
        Set<Link> found = EnumSet.noneOf(Link.class);
        for (int i = from + 1; i < to; i++) {
            for (Link link : Link.values()) {
                if (items.get(i).link(link)) {
                    found.add(link);
                }
            }
        }
        return found;
    }

    /// Whether a mark stands between two positions.
    static boolean mark(List<Item> items, int from, int to, String marks) {
        for (int i = from + 1; i < to; i++) {
            for (int m = 0; m < marks.length(); m++) {
                if (items.get(i).mark(marks.charAt(m))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The items with a stretch replaced by one.
    static List<Item> replaced(List<Item> items, int from, int to, Item by) {
        List<Item> result = new ArrayList<>(items.subList(0, from));
        result.add(by);
        result.addAll(items.subList(to + 1, items.size()));
        return result;
    }
}
