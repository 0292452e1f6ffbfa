package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
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
        return correlated || counted(items) ? items.stream().map(this::measured).toList() : items;
    }

    /// «% de extranjeros de Torrevieja»: where nobody votes their share is asked for.
    private static boolean counted(List<Item> items) {
        boolean share = items.stream().anyMatch(item -> item.unit(Unit.PERCENT) || item.cue(Cue.HOW_MANY));
        return share
                && items.stream()
                        .allMatch(item -> item.soft()
                                || item.meaning() instanceof Meaning.PlaceNamed
                                || item.meaning() instanceof Meaning.LevelNamed
                                || item.meaning() instanceof Meaning.DateGiven
                                || item.meaning() instanceof Meaning.Barred
                                || item.unit(Unit.PERCENT)
                                || item.measure("population"));
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
