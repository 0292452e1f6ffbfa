package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells «donde más bajó el PSOE», a fall, from «el paro más bajo», an end of a ranking: folding drops the accent.
final class FallReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean same = item.meaning() instanceof Meaning.Superlative && item.like("(?iu)m[aá]s\\s+baj[oó]");
            if (same && (item.text().endsWith("ó") || verb(items, i))) {
                int space = item.text().indexOf(' ');
                String more = item.text().substring(0, space);
                String fell = item.text().substring(space).strip();
                int second = item.end() - fell.length();
                result.add(new Item(
                        new Meaning.CueGiven(Cue.MORE), item.start(), item.start() + space, more, item.as(), 0));
                result.add(new Item(new Meaning.CueGiven(Cue.FALL), second, item.end(), fell, null, item.unlikely()));
            } else {
                result.add(item);
            }
        }
        return once(result);
    }

    /// «donde más bajó o menos subió»: both words for one end of an order.
    private static List<Item> once(List<Item> items) {
        for (int i = 0; i + 4 < items.size(); i++) {
            boolean same = items.get(i + 2).link(Link.O)
                    && ((pair(items, i, Cue.MORE, Cue.FALL) && pair(items, i + 3, Cue.LESS, Cue.RISE))
                            || (pair(items, i, Cue.MORE, Cue.RISE) && pair(items, i + 3, Cue.LESS, Cue.FALL)));
            if (same) {
                List<Item> result = new ArrayList<>(items);
                result.set(i + 3, items.get(i + 3).with(NOTHING));
                result.set(i + 4, items.get(i + 4).with(NOTHING));
                return result;
            }
        }
        return items;
    }

    private static boolean pair(List<Item> items, int i, Cue end, Cue move) {
        return items.get(i).cue(end) && items.get(i + 1).cue(move);
    }

    /// Without any accent: right after what it says something of, and before its subject.
    private static boolean verb(List<Item> items, int i) {
        boolean accents = items.get(i).text().contains("á");
        boolean after = i > 0
                && (items.get(i - 1).cue(Cue.WHERE)
                        || items.get(i - 1).meaning() instanceof Meaning.LevelNamed
                        || items.get(i - 1).meaning() instanceof Meaning.PlaceNamed);
        int next = Items.next(items, i + 1);
        boolean subject = next < items.size()
                && (items.get(next).meaning() instanceof Meaning.PartyNamed
                        || items.get(next).meaning() instanceof Meaning.MeasureNamed);
        return !accents && after && subject;
    }
}
