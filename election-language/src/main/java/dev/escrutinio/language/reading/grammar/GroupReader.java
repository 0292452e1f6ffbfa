package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// «relación entre universitarios y voto a Vox» asks how many live in a place, not how they voted: beside a correlation
/// a group that an indicator counts is that measure, which is said back.
final class GroupReader {

    private static final String CHAMBER = "(?iu).*(congreso|hemiciclo|c[aá]mara|parlament|diputad).*";

    private final Context context;

    GroupReader(Context context) {
        this.context = context;
    }

    List<Item> read(List<Item> items) {
        boolean correlated = items.stream()
                .anyMatch(item -> item.cue(Cue.CORRELATION) || item.cue(Cue.PEARSON) || item.cue(Cue.SPEARMAN));
        return correlated || counted(items) ? items.stream().map(this::measured).toList() : items;
    }

    /// «% de extranjeros de Torrevieja», «la sección con más universitarios»: where nobody votes their share is asked
    /// for.
    private boolean counted(List<Item> items) {
        boolean asked = items.stream()
                .anyMatch(item -> item.unit(Unit.PERCENT)
                        || item.cue(Cue.HOW_MANY)
                        || item.cue(Cue.MORE)
                        || item.cue(Cue.LESS)
                        || item.meaning() instanceof Meaning.Superlative
                        || item.meaning() instanceof Meaning.LevelNamed
                        || item.meaning() instanceof Meaning.DateGiven);
        return asked && items.stream().allMatch(item -> unvoted(item) && !item.like(CHAMBER));
    }

    /// What a question about nothing but the people of places has; a word that is not known may tell of votes.
    private boolean unvoted(Item item) {
        return (item.soft() && !item.cue(Cue.ELECTIONS))
                || item.meaning() instanceof Meaning.PlaceNamed
                || item.meaning() instanceof Meaning.LevelNamed
                || item.meaning() instanceof Meaning.DateGiven
                || item.meaning() instanceof Meaning.Barred
                || item.meaning() instanceof Meaning.Superlative
                || item.meaning() instanceof Meaning.Compare
                || item.meaning() instanceof Meaning.NumberGiven
                || item.unit(Unit.PERCENT)
                || item.cue(Cue.HOW_MANY, Cue.WHICH, Cue.MORE, Cue.LESS, Cue.INHABITANTS, Cue.MEAN, Cue.MEDIAN)
                || (item.measure("census") && item.like("(?iu)censo"))
                || (item.meaning() instanceof Meaning.MeasureNamed named
                        && named.ids().stream().allMatch(context::indicator));
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
