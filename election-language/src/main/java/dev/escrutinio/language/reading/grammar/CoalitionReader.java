package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.ArrayList;
import java.util.List;

/// Reads «coalición de PP y Vox»: parties that did not stand as one list are supposed to.
final class CoalitionReader {

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (named(items, i) || together(items, i)) {
                result.add(items.get(i).implied(Cue.SUPPOSED, 0));
                result.add(items.get(i).implied(Cue.TOGETHER, 1));
            }
            result.add(items.get(i));
        }
        return result;
    }

    /// «coalición de», as a word of its own.
    private static boolean together(List<Item> items, int i) {
        return items.get(i).cue(Cue.TOGETHER)
                && items.get(i).like("(?iu)(la |una )?coalici[oó]n( (de|del|entre))?")
                && items.stream().noneMatch(item -> item.cue(Cue.SUPPOSED))
                && items.stream()
                                .filter(item -> item.meaning() instanceof PartyNamed)
                                .count()
                        > 1;
    }

    private static boolean named(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        return items.get(i).meaning() instanceof PartyNamed
                && items.get(i).like("(?iu)(la |una )?coalici[oó]n (de|del|entre|formada por) .*")
                && next < items.size()
                && items.get(next).meaning() instanceof PartyNamed
                && (Items.links(items, i, next).contains(Link.Y)
                        || Items.links(items, i, next).contains(Link.CON));
    }
}
