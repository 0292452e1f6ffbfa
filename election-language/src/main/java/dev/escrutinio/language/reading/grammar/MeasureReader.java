package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PeriodGiven;
import java.util.List;
import java.util.Set;

/// Joins «porcentaje» with its «votos», and the years of indicators with them.
final class MeasureReader {

    private final Context context;
    private final String question;

    MeasureReader(Context context, String question) {
        this.context = context;
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i < items.size(); i++) {
            items = shareAt(items, i);
        }
        items = costOfSeats(items);
        items = peopleOfIndicator(items);
        items = censusOf(items);
        boolean onlyIndicators = onlyIndicators(items);
        for (int i = 0; i < items.size(); i++) {
            items = periodAt(items, i, onlyIndicators);
        }
        return items;
    }

    /// «porcentaje de (los) votos».
    private List<Item> shareAt(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        boolean joined = next < items.size()
                && items.get(i).unit(Unit.PERCENT)
                && (items.get(next).measure("votes") || items.get(next).measure("support"))
                && Items.links(items, i, next).equals(Set.of(Link.DE));
        return joined
                ? Items.replaced(
                        items,
                        i,
                        next,
                        items.get(i).upTo(items.get(next), new MeasureNamed(List.of("vote_share")), question))
                : items;
    }

    /// «¿cuántos votos le costó cada diputado?» names one measure, not three.
    private static List<Item> costOfSeats(List<Item> items) {
        boolean cost = items.stream().anyMatch(item -> item.measure("votes_per_seat"));
        return !cost
                ? items
                : items.stream()
                        .map(item -> item.measure("votes") || item.measure("seats")
                                ? item.with(new Meaning.Soft(Set.of(), Set.of()))
                                : item)
                        .toList();
    }

    /// «la edad media de la población» asks one thing.
    private List<Item> peopleOfIndicator(List<Item> items) {
        boolean others = items.stream().anyMatch(item -> indicator(item) && !item.measure("population"));
        boolean listed = items.stream().anyMatch(item -> item.link(Link.Y) || item.mark(','));
        return !others || listed
                ? items
                : items.stream()
                        .map(item ->
                                item.measure("population") ? item.with(new Meaning.Soft(Set.of(), Set.of())) : item)
                        .toList();
    }

    /// «Censo de 2021: tasa de paro» names the source of an indicator.
    private List<Item> censusOf(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            int year = Items.next(items, i + 1);
            boolean source = items.get(i).measure("census")
                    && year < items.size()
                    && items.stream().anyMatch(this::census2021);
            if (source && items.get(year).meaning() instanceof DateGiven date && date.yearOnly()) {
                String period = String.valueOf(date.year());
                return Items.replaced(
                        items, i, year, items.get(i).upTo(items.get(year), new PeriodGiven(period), question));
            }
        }
        return items;
    }

    private boolean census2021(Item item) {
        return item.meaning() instanceof MeasureNamed measure
                && measure.ids().stream().anyMatch(id -> id.startsWith("c21_"));
    }

    private boolean onlyIndicators(List<Item> items) {
        List<Item> measures = items.stream()
                .filter(item -> item.meaning() instanceof MeasureNamed
                        || item.meaning() instanceof Meaning.PartyNamed
                        || item.cue(Cue.WIN)
                        || item.meaning() instanceof Meaning.ElectionsNamed
                        || item.meaning() instanceof Meaning.Rank
                        || item.cue(Cue.RESULTS))
                .toList();
        return !measures.isEmpty() && measures.stream().allMatch(this::indicator);
    }

    private boolean indicator(Item item) {
        return item.meaning() instanceof MeasureNamed measure
                && measure.ids().stream().allMatch(context::indicator);
    }

    private List<Item> periodAt(List<Item> items, int i, boolean onlyIndicators) {
        if (!(items.get(i).meaning() instanceof DateGiven date) || !date.yearOnly()) {
            return items;
        }
        boolean of = onlyIndicators || followsIndicator(items, i);
        Meaning period = new PeriodGiven(String.valueOf(date.year()));
        return of ? Items.replaced(items, i, i, items.get(i).with(period)) : items;
    }

    private boolean followsIndicator(List<Item> items, int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (indicator(items.get(j))) {
                return true;
            }
            boolean between = (items.get(j).soft()
                            && !items.get(j).link(Link.Y)
                            && !items.get(j).mark('?'))
                    || items.get(j).meaning() instanceof Meaning.Superlative;
            if (!between) {
                return false;
            }
        }
        return false;
    }
}
