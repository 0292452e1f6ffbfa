package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// «media … por municipios vs total provincial»: the other side of a comparison that words of no other weight name.
final class HeldAgainst {

    private static final String WHOLE =
            "(?iu)(.* )?(provincial|nacional|regional|auton[oó]mic[oa]|estatal|general|total|conjunto|entera?|global)( .*)?";

    private HeldAgainst() {}

    /// The words that hold something against what nothing else reads.
    static List<Item> in(Frame frame) {
        List<Item> items = frame.items();
        return frame.all(item -> item.link(Link.SOBRE) && open(items, items.indexOf(item)));
    }

    private static boolean open(List<Item> items, int at) {
        boolean whole = false;
        for (Item item : items.subList(at + 1, items.size())) {
            if (!item.soft() && !(item.meaning() instanceof Meaning.MeasureNamed)) {
                return false;
            }
            whole |= item.soft() && item.like(WHOLE);
        }
        return whole;
    }
}
