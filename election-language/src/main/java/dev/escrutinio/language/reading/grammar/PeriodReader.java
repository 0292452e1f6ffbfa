package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PeriodGiven;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Tells the years of indicators from those of elections: a year belongs to what stands before it, where that is an
/// indicator with a datum of that year and no election was held then or the question has its election elsewhere.
final class PeriodReader {

    /// «dato de 2022», «con la demografía de 2019».
    private static final String SOURCE = "(?iu)((los|el|la|las|un|con|seg[uú]n) )*(ine|demograf[ií]a|padr[oó]n"
            + "( municipal)?|indicador(es)?|(datos?|cifras?)( del? (ine|padr[oó]n|renta|poblaci[oó]n))?)( del?)?";
    private static final String SENTENCE_ENDS = "?¿;.:";

    private final Context context;

    PeriodReader(Context context) {
        this.context = context;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        boolean only = onlyIndicators(items);
        for (int i = 0; i < items.size(); i++) {
            boolean own = year(items.get(i)) && (only || followsIndicator(items, i));
            items = own ? taken(items, i) : items;
        }
        return only ? items : beside(items);
    }

    private static boolean year(Item item) {
        return item.meaning() instanceof DateGiven date && date.yearOnly();
    }

    private static List<Item> taken(List<Item> items, int i) {
        Meaning period = new PeriodGiven(told(items.get(i)));
        return Items.replaced(items, i, i, items.get(i).with(period));
    }

    private static String told(Item year) {
        return String.valueOf(((DateGiven) year.meaning()).year());
    }

    /// The years that stand beside an indicator; those told together («2015 y 2023») go together.
    private List<Item> beside(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        int from = 0;
        while (from < items.size()) {
            List<Integer> together = together(items, from);
            if (!together.isEmpty() && together.stream().allMatch(at -> belongs(items, at, together))) {
                together.forEach(at -> result.set(at, items.get(at).with(new PeriodGiven(told(items.get(at))))));
            }
            from = together.isEmpty() ? from + 1 : together.getLast() + 1;
        }
        return result;
    }

    /// The dates from a position on with nothing of weight between them.
    private static List<Integer> together(List<Item> items, int from) {
        List<Integer> dates = new ArrayList<>();
        for (int i = from; i < items.size() && date(items.get(i)); i = Items.next(items, i + 1)) {
            boolean apart = !dates.isEmpty()
                    && (Items.mark(items, dates.getLast(), i, SENTENCE_ENDS + "(")
                            || items.subList(dates.getLast(), i).stream().anyMatch(PeriodReader::source));
            if (apart) {
                break;
            }
            dates.add(i);
        }
        return dates;
    }

    private static boolean date(Item item) {
        return item.meaning() instanceof DateGiven
                || item.meaning() instanceof Meaning.ElectionsNamed
                || item.meaning() instanceof Meaning.RelativeElection;
    }

    private boolean belongs(List<Item> items, int at, List<Integer> together) {
        if (!year(items.get(at))) {
            return false;
        }
        String year = told(items.get(at));
        boolean free = !held(year) || elsewhere(items, together);
        return free && (sourced(items, at, year) || nearest(items, at, year));
    }

    private boolean held(String year) {
        return context.catalog().elections().stream()
                .anyMatch(election -> election.id().startsWith(year + "-"));
    }

    private static boolean elsewhere(List<Item> items, List<Integer> together) {
        return IntStream.range(0, items.size()).anyMatch(i -> date(items.get(i)) && !together.contains(i));
    }

    /// «dato de 2022» beside any indicator of the question.
    private boolean sourced(List<Item> items, int at, String year) {
        int word = at - 1;
        while (word >= 0 && items.get(word).link(Link.DE)) {
            word--;
        }
        return word >= 0 && source(items.get(word)) && items.stream().anyMatch(item -> known(item, year));
    }

    private static boolean source(Item item) {
        return item.soft() && item.like(SOURCE);
    }

    /// Whether the last thing measured before the year, else the first one behind it, is an indicator known of it.
    private boolean nearest(List<Item> items, int at, String year) {
        for (int i = at - 1; i >= 0 && !ends(items.get(i)); i--) {
            if (known(items.get(i), year)) {
                return true;
            }
            if (indicator(items.get(i)) || voted(items.get(i))) {
                return false;
            }
        }
        for (int i = at + 1; i < items.size(); i++) {
            if (known(items.get(i), year)) {
                return true;
            }
            if (indicator(items.get(i)) || voted(items.get(i)) || date(items.get(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean ends(Item item) {
        return SENTENCE_ENDS.chars().anyMatch(mark -> item.mark((char) mark));
    }

    /// Whether an item is of an indicator, or of people counted, that has a datum of the year.
    private boolean known(Item item, String year) {
        return people(item)
                ? context.catalog()
                        .measure("population")
                        .filter(measure -> measure.periods().contains(year))
                        .isPresent()
                : indicator(item)
                        && ((MeasureNamed) item.meaning())
                                .ids().stream()
                                        .allMatch(id ->
                                                context.measure(id).periods().contains(year));
    }

    private static boolean people(Item item) {
        return item.cue(Cue.INHABITANTS)
                || (item.meaning() instanceof Meaning.Threshold threshold && threshold.unit() == Unit.PEOPLE);
    }

    /// What only an election has.
    private boolean voted(Item item) {
        return item.meaning() instanceof Meaning.PartyNamed
                || (item.meaning() instanceof MeasureNamed && !indicator(item))
                || item.cue(Cue.ELECTIONS)
                || (!item.soft()
                        && item.cue(
                                Cue.WIN,
                                Cue.RESULTS,
                                Cue.FINISH,
                                Cue.POSITION,
                                Cue.MARGIN,
                                Cue.ALLOCATION,
                                Cue.LAST_SEAT));
    }

    private boolean onlyIndicators(List<Item> items) {
        List<Item> measures = items.stream()
                .filter(item -> item.meaning() instanceof MeasureNamed
                        || item.meaning() instanceof Meaning.PartyNamed
                        || item.cue(Cue.WIN)
                        || item.meaning() instanceof Meaning.ElectionsNamed
                        || item.meaning() instanceof Meaning.Rank
                        || item.cue(Cue.RESULTS)
                        || item.cue(Cue.INHABITANTS))
                .toList();
        return !measures.isEmpty() && measures.stream().allMatch(item -> indicator(item) || item.cue(Cue.INHABITANTS));
    }

    private boolean indicator(Item item) {
        return item.meaning() instanceof MeasureNamed measure
                && measure.ids().stream().allMatch(context::indicator);
    }

    private boolean followsIndicator(List<Item> items, int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (indicator(items.get(j))) {
                return true;
            }
            boolean between = (items.get(j).soft()
                            && !items.get(j).link(Link.Y)
                            && !items.get(j).mark('?'))
                    || items.get(j).meaning() instanceof Meaning.Superlative
                    || (items.get(j).meaning() instanceof Meaning.Threshold threshold
                            && threshold.unit() != Unit.PERCENT);
            if (!between) {
                return false;
            }
        }
        return false;
    }
}
