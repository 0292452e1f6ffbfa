package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// «según»: before a level it breaks down («según el municipio»), before a source it says nothing («según el censo de
/// 2021»), of places put in order it says by what, else it relates two measures. «Contra» does so only beside a
/// correlation.
final class AccordingReader {

    private static final String ACCORDING = "(?iu)seg[uú]n";
    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final Meaning AGAINST = new Meaning.Soft(Set.of(Link.SOBRE), Set.of());
    private static final Meaning BY = new Meaning.Soft(Set.of(Link.POR), Set.of());

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        boolean correlated = items.stream()
                .anyMatch(item -> item.cue(Cue.CORRELATION) || item.cue(Cue.PEARSON) || item.cue(Cue.SPEARMAN));
        boolean ordered = items.stream().anyMatch(item -> !item.soft() && item.cue(Cue.ORDERED)) && !correlates(items);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int next = Items.next(items, i + 1);
            if (item.cue(Cue.AGAINST) && correlated) {
                result.add(item.with(AGAINST));
                continue;
            }
            boolean according = item.cue(Cue.CORRELATION) && item.like(ACCORDING);
            if (!according || next >= items.size()) {
                result.add(item);
            } else if (items.get(next).meaning() instanceof Meaning.LevelNamed || ordered) {
                result.add(item.with(BY));
            } else if (told(items, i, next)) {
                result.add(item.with(NOTHING));
                result.addAll(items.subList(i + 1, next));
                result.add(items.get(next).with(NOTHING));
                i = next;
            } else if (items.get(next).meaning() instanceof Meaning.PeriodGiven) {
                result.add(item.with(NOTHING));
            } else {
                result.add(item);
            }
        }
        return result;
    }

    /// «más desigualdad, según el Gini»: the measure that has been named already.
    private static boolean told(List<Item> items, int according, int next) {
        return items.get(next).meaning() instanceof Meaning.MeasureNamed
                && items.subList(0, according).stream()
                        .anyMatch(item -> item.meaning().equals(items.get(next).meaning()));
    }

    private static boolean correlates(List<Item> items) {
        return items.stream()
                .anyMatch(item -> (item.cue(Cue.CORRELATION) && !item.like(ACCORDING))
                        || item.cue(Cue.PEARSON)
                        || item.cue(Cue.SPEARMAN));
    }
}
