package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// «Si hubiera tenido un escaño más», «dos diputados menos»: another number of seats, told by how far it is from the
/// real one.
///
/// @param by how many more, negative for fewer
/// @param items words that say so
record SeatStep(int by, List<Item> items) {

    private static final String MORE = "(?iu)m[aá]s|adicional(es)?|extra|suplementari[oa]s?";

    /// What a supposition says; null where it says nothing of it, or more than one thing.
    static @Nullable SeatStep in(Frame frame) {
        List<Item> items = frame.items();
        @Nullable SeatStep found = null;
        for (int i = 1; frame.has(Cue.SUPPOSED) && i + 1 < items.size(); i++) {
            boolean step = seats(items.get(i)) && items.get(i + 1).like(MORE + "|menos");
            int many = step ? many(items.get(i - 1)) : 0;
            if (many > 0 && found != null) {
                return null;
            }
            if (many > 0) {
                int by = items.get(i + 1).like(MORE) ? many : -many;
                found = new SeatStep(by, List.of(items.get(i - 1), items.get(i), items.get(i + 1)));
            }
        }
        return found;
    }

    private static boolean seats(Item item) {
        return item.measure("seats") && item.like("(?iu)esca[nñ]os?|diputad[oa]s?|actas?|representantes?");
    }

    private static int many(Item item) {
        if (item.meaning() instanceof NumberGiven number && number.value() % 1 == 0) {
            return (int) number.value();
        }
        return item.like("(?iu)una?") ? 1 : 0;
    }
}
