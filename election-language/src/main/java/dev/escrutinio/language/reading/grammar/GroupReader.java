package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// «relación entre universitarios y voto a Vox» asks how many live in a place, not how they voted: beside a correlation
/// a group that an indicator counts is that measure, which is said back.
final class GroupReader {

    private final Context context;

    GroupReader(Context context) {
        this.context = context;
    }

    List<Item> read(List<Item> items) {
        boolean correlated = items.stream()
                .anyMatch(item -> item.cue(Cue.CORRELATION) || item.cue(Cue.PEARSON) || item.cue(Cue.SPEARMAN));
        return correlated ? items.stream().map(this::measured).toList() : items;
    }

    private Item measured(Item item) {
        if (!(item.meaning() instanceof Meaning.Barred barred) || barred.measure() == null) {
            return item;
        }
        return context.catalog()
                .measure(barred.measure())
                .filter(measure -> !measure.periods().isEmpty())
                .map(measure -> new Item(
                        new Meaning.MeasureNamed(List.of(measure.id())),
                        item.start(),
                        item.end(),
                        item.text(),
                        "«" + item.text() + "» se mide por: " + measure.noun(),
                        item.unlikely()))
                .orElse(item);
    }
}
