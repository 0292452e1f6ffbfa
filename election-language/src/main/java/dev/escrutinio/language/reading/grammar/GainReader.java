package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// «ganó votos entre abril y noviembre» is a rise, «ganó las elecciones» is none: votes, points or seats stand beside,
/// and two elections.
final class GainReader {

    List<Item> read(List<Item> items) {
        long dates = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.DateGiven
                        || item.meaning() instanceof Meaning.ElectionsNamed
                        || item.meaning() instanceof Meaning.RelativeElection)
                .mapToInt(item -> item.meaning() instanceof Meaning.ElectionsNamed named
                        ? named.ids().size()
                        : 1)
                .sum();
        if (dates < 2) {
            return items;
        }
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean gained = item.cue(Cue.WIN)
                    && item.like("(?iu)gan(a|an|[oó]|aron|ado)")
                    && (counted(items, i, 1) || counted(items, i, -1));
            result.add(gained ? item.with(new Meaning.CueGiven(Cue.RISE)) : item);
        }
        return result;
    }

    /// Whether the nearest word of content, a «más» aside, is what is gained.
    private static boolean counted(List<Item> items, int at, int step) {
        int next = at + step;
        while (next >= 0
                && next < items.size()
                && (items.get(next).soft()
                        || items.get(next).cue(Cue.MORE)
                        || items.get(next).cue(Cue.LESS))) {
            next += step;
        }
        if (next < 0 || next >= items.size()) {
            return false;
        }
        Item near = items.get(next);
        return near.measure("votes") || near.measure("seats") || near.unit(Unit.POINTS);
    }
}
