package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// Reads «municipios como Torrelavega» as those that are like it, where nothing else is asked of them.
final class LikeReader {

    List<Item> read(List<Item> items) {
        if (!items.stream().allMatch(LikeReader::plain)) {
            return items;
        }
        for (int i = 1; i < items.size(); i++) {
            int place = Items.next(items, i + 1);
            if (items.get(i).like("como")
                    && items.get(i - 1).meaning() instanceof Meaning.LevelNamed
                    && place < items.size()
                    && items.get(place).meaning() instanceof Meaning.PlaceNamed) {
                return Items.replaced(items, i, i, items.get(i).with(new Meaning.CueGiven(Cue.SIMILAR)));
            }
        }
        return items;
    }

    private static boolean plain(Item item) {
        return item.soft()
                || switch (item.meaning()) {
                    case Meaning.LevelNamed _,
                            Meaning.PlaceNamed _,
                            Meaning.NumberGiven _,
                            Meaning.DateGiven _,
                            Meaning.ElectionsNamed _,
                            Meaning.RelativeElection _ -> true;
                    default -> false;
                };
    }
}
