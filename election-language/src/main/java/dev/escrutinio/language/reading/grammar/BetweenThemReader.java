package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads «PP y PSOE entre los dos más del 85 %» as what both have together: a bound that only a sum can meet.
final class BetweenThemReader {

    private static final String THEM = "(?iu)(entre )?(l[oa]s )?(dos|tres|cuatro|ambos|ambas)( dos)?";
    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    List<Item> read(List<Item> items) {
        long parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .count();
        boolean bound = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.Threshold);
        if (parties < 2 || !bound) {
            return items;
        }
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i < items.size(); i++) {
            int them = them(items, i);
            if (them > i) {
                result.set(i, items.get(i).with(new Meaning.CueGiven(Cue.TOGETHER)));
                result.subList(i + 1, them + 1).replaceAll(item -> item.with(NOTHING));
                return result;
            }
        }
        return items;
    }

    /// Where «los dos» ends behind an «entre» that no name follows; -1 elsewhere.
    private static int them(List<Item> items, int at) {
        if (!items.get(at).link(Link.ENTRE)) {
            return -1;
        }
        int end = at + 1;
        while (end < items.size() && items.get(end).like("(?iu)l[oa]s")) {
            end++;
        }
        boolean said = end < items.size() && items.get(end).like(THEM);
        int next = said ? Items.next(items, end + 1) : items.size();
        return next < items.size()
                        && (items.get(next).meaning() instanceof Meaning.Threshold
                                || items.get(next).meaning() instanceof Meaning.PartyNamed)
                ? end
                : -1;
    }
}
