package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// Tells «¿qué municipios perdió el PSOE?», where it won no longer, from «¿cuántos votos perdió?».
final class LossReader {

    private static final String LOSES = "(?iu)(pierd|perd).*";

    List<Item> read(List<Item> items) {
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
