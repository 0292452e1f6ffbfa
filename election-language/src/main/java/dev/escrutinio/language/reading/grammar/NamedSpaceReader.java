package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// «la derecha (PP, Ciudadanos y Vox)», «los independentistas ERC y Junts»: a space of parties that the question itself
/// names one by one.
final class NamedSpaceReader {

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i + 2 < items.size(); i++) {
            boolean bracket = items.get(i + 1).mark('(') || items.get(i + 1).mark(':');
            boolean named = items.get(i).cue(Cue.UNDEFINED_SPACE)
                    && (bracket ? allParties(items, i + 2) : severalParties(items, i + 1));
            if (named) {
                result.set(i, items.get(i).with(new Meaning.Soft(Set.of(), Set.of())));
            }
        }
        return result;
    }

    /// «los independentistas ERC + Junts + CUP»: whether two parties or more follow at once.
    private static boolean severalParties(List<Item> items, int from) {
        int parties = 0;
        int i = from;
        while (i < items.size()
                && (items.get(i).meaning() instanceof Meaning.PartyNamed
                        || items.get(i).like("[+&]"))) {
            parties += items.get(i).meaning() instanceof Meaning.PartyNamed ? 1 : 0;
            i = Items.next(items, i + 1);
        }
        return parties > 1;
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
