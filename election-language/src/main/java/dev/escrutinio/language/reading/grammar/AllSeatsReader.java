package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Reads «las provincias donde el PP se llevó todos los escaños»: all of those of each place.
final class AllSeatsReader {

    private static final Meaning ALL = new Meaning.Threshold(Comparator.EQUAL, 100, null, Unit.PERCENT);

    List<Item> read(List<Item> items) {
        boolean places = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed);
        boolean party = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        boolean bound = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.Threshold);
        List<Item> result = new ArrayList<>(items);
        for (int i = 1; places && party && !bound && i < items.size(); i++) {
            int all = i - 1;
            while (all > 0 && items.get(all).like("(?iu)l[oa]s|sus")) {
                all--;
            }
            boolean told = items.get(i).measure("seats")
                    && items.get(all).soft()
                    && items.get(all).like("(?iu)tod[oa]s( l[oa]s)?");
            if (told && taken(items, all, i)) {
                result.set(all, items.get(all).with(ALL));
            }
        }
        return result;
    }

    /// «… el PP todos los escaños», «… todos los escaños fueron para el PP»; «todos los escaños del PP» are only its
    /// own.
    private static boolean taken(List<Item> items, int all, int seats) {
        int before = Items.before(items, all);
        int next = Items.next(items, seats + 1);
        boolean ahead = before >= 0 && items.get(before).meaning() instanceof Meaning.PartyNamed;
        boolean behind = next < items.size()
                && items.get(next).meaning() instanceof Meaning.PartyNamed
                && (Items.links(items, seats, next).contains(Link.A)
                        || Items.links(items, seats, next).contains(Link.POR));
        return ahead || behind;
    }
}
