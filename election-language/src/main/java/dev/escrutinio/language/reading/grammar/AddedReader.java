package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads «PP más Vox», «Getafe más Leganés», «2015 más 2016»: right between two names of a kind «más» adds up, as «+»
/// does.
final class AddedReader {

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 1; i < items.size() - 1; i++) {
            if (adds(items, i)) {
                result.set(i, items.get(i).with(new Meaning.CueGiven(Cue.TOGETHER)));
            }
        }
        return result;
    }

    private static boolean adds(List<Item> items, int more) {
        int next = Items.next(items, more + 1);
        return items.get(more).cue(Cue.MORE)
                && items.get(more).like("(?iu)m[aá]s")
                && next < items.size()
                && alike(items.get(more - 1), items.get(next))
                && Set.of(Link.DE, Link.A, Link.EN).containsAll(Items.links(items, more, next))
                && !Items.mark(items, more, next, ",;:.?()");
    }

    private static boolean date(Item item) {
        return item.meaning() instanceof Meaning.DateGiven || item.meaning() instanceof Meaning.ElectionsNamed;
    }

    private static boolean alike(Item one, Item other) {
        return (one.meaning() instanceof PartyNamed && other.meaning() instanceof PartyNamed)
                || (one.meaning() instanceof PlaceNamed && other.meaning() instanceof PlaceNamed)
                || (date(one) && date(other));
    }
}
