package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells «¿qué municipios perdió el PSOE?», where it won no longer, from «¿cuántos votos perdió?».
final class LossReader {

    private static final String LOSES = "(?iu)(pierd|perd).*";

    private static final String FIRST = "(?iu)(el |la )?(primer|primera) (puesto|lugar|plaza|posici[oó]n)";

    List<Item> read(List<Item> sentence) {
        List<Item> items = ofFirst(sentence);
        boolean counted = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.MeasureNamed
                        || item.meaning() instanceof Meaning.UnitNamed
                        || item.meaning() instanceof Meaning.Threshold);
        List<Item> levels = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.LevelNamed named && !named.capital())
                .toList();
        return counted || levels.size() != 1 || !object(items, items.indexOf(levels.getFirst()))
                ? items
                : items.stream()
                        .map(item -> item.cue(Cue.FALL) && item.like(LOSES)
                                ? item.with(new Meaning.CueGiven(Cue.TURNED))
                                : item)
                        .toList();
    }

    /// «¿en cuántos municipios perdió Vox el primer puesto?»: what it loses is the victory.
    private static List<Item> ofFirst(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            int party = Items.next(items, i + 1);
            int first = party < items.size() ? Items.next(items, party + 1) : party;
            boolean lost = items.get(i).cue(Cue.FALL)
                    && items.get(i).like(LOSES)
                    && first < items.size()
                    && items.get(party).meaning() instanceof Meaning.PartyNamed
                    && items.get(first).meaning() instanceof Meaning.Rank rank
                    && rank.position() == 1
                    && items.get(first).like(FIRST);
            if (lost) {
                List<Item> result = new ArrayList<>(items);
                result.set(i, items.get(i).with(new Meaning.CueGiven(Cue.TURNED)));
                result.set(first, items.get(first).with(new Meaning.Soft(Set.of(), Set.of())));
                return result;
            }
        }
        return items;
    }

    /// Whether the places themselves are what is asked for: «qué municipios», not «en qué municipios».
    private static boolean object(List<Item> items, int level) {
        int from = level - 1;
        boolean asked = false;
        while (from >= 0 && items.get(from).soft()) {
            asked |= items.get(from).cue(Cue.WHICH) || items.get(from).cue(Cue.HOW_MANY);
            from--;
        }
        boolean inside = items.subList(from + 1, level).stream()
                .anyMatch(item -> item.link(Link.EN) || item.like("(?iu)en\\s.*"));
        return asked && !inside;
    }

    /// Whether what is turned is a victory that a party no longer has.
    static boolean lost(Frame frame) {
        List<Item> turned = frame.cues(Cue.TURNED);
        return !turned.isEmpty() && turned.stream().allMatch(item -> item.like(LOSES) || item.like("(?iu)dej.*"));
    }
}
