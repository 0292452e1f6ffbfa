package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Joins «diferencia» with the first two parties: «ventaja en puntos del ganador sobre el segundo» is one measure.
final class MarginReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    List<Item> read(List<Item> items) {
        List<Item> firstTwo =
                items.stream().filter(item -> item.cue(Cue.FIRST_TWO)).toList();
        List<Item> apart = items.stream().filter(MarginReader::apart).toList();
        boolean ranked = firstTwo.isEmpty() && apart.size() == 1 && ofPlaces(items, apart.getFirst());
        if ((firstTwo.size() != 1 && !ranked) || apart.size() != 1) {
            return items;
        }
        List<String> ids = ids(items, apart.getFirst());
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            boolean unit = item.unit(Unit.POINTS) || item.unit(Unit.PERCENT) || item.measure("votes");
            result.add(
                    item.equals(apart.getFirst())
                            ? item.with(ids.isEmpty() ? new Meaning.CueGiven(Cue.MARGIN) : new MeasureNamed(ids))
                            : firstTwo.contains(item) || (unit && ids.size() == 1) ? item.with(NOTHING) : item);
        }
        return result;
    }

    /// «la provincia con mayor ventaja del ganador»: a measure by which places are ordered.
    private static boolean ofPlaces(List<Item> items, Item apart) {
        return apart.cue(Cue.MARGIN)
                && items.stream().anyMatch(item -> item.meaning() instanceof Meaning.Superlative)
                && items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed);
    }

    private static boolean apart(Item item) {
        return item.cue(Cue.DIFFERENCE) || item.cue(Cue.MARGIN) || MarginKind.margin(item);
    }

    /// Empty where both votes and points are told; a ranking needs one.
    private static List<String> ids(List<Item> items, Item apart) {
        boolean votes = items.stream().anyMatch(item -> item.measure("votes")) || apart.measure("margin_votes");
        boolean points = items.stream().anyMatch(item -> item.unit(Unit.POINTS) || item.unit(Unit.PERCENT))
                || apart.measure("margin");
        boolean ranked = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.Superlative
                        || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS))));
        if (votes != points) {
            return List.of(votes ? "margin_votes" : "margin");
        }
        return ranked && !votes ? List.of("margin", "margin_votes") : List.of();
    }
}
