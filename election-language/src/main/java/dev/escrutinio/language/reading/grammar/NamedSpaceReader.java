package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// «la derecha (PP, Ciudadanos y Vox)»: a space of parties that the question itself names one by one.
final class NamedSpaceReader {

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i + 2 < items.size(); i++) {
            boolean named =
                    items.get(i).cue(Cue.UNDEFINED_SPACE) && items.get(i + 1).mark('(') && allParties(items, i + 2);
            if (named) {
                result.set(i, items.get(i).with(new Meaning.Soft(Set.of(), Set.of())));
            }
        }
        return result;
    }

    /// Whether nothing but two parties or more stands up to the bracket's end.
    private static boolean allParties(List<Item> items, int from) {
        int parties = 0;
        for (int i = from; i < items.size() && !items.get(i).mark(')'); i++) {
            if (items.get(i).meaning() instanceof Meaning.PartyNamed) {
                parties++;
            } else if (!items.get(i).soft()) {
                return false;
            }
        }
        return parties > 1;
    }
}
