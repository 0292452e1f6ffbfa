package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Reads «el feudo de EH Bildu en Navarra» as where it has most: the town, unless a level of places is told.
final class StrongholdReader {

    List<Item> read(List<Item> items) {
        boolean told =
                items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed || item.cue(Cue.WHERE));
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            if (item.cue(Cue.STRONGHOLD)) {
                if (!told) {
                    result.add(item.with(new Meaning.CueGiven(Cue.WHERE)));
                }
                result.add(item.with(new Meaning.Superlative(Direction.HIGHEST)));
            } else {
                result.add(item);
            }
        }
        return result;
    }
}
