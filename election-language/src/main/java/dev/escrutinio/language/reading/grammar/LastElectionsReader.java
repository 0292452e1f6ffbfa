package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection.Order;
import java.util.List;
import java.util.Set;

/// Joins a number with the elections that it counts: «las tres últimas elecciones», «las siete elecciones».
final class LastElectionsReader {

    private static final String NAMED = "(?iu).*(elecci|general|convocatoria|comicio|cita).*";

    /// How such a number of elections begins.
    static final String AGO = "(?iu)(desde )?hace";

    private final List<String> loaded;
    private final String question;

    LastElectionsReader(Context context, String question) {
        this.loaded = context.elections();
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i + 1 < items.size(); i++) {
            Item one = items.get(i);
            Item next = items.get(i + 1);
            // «con las tres últimas me basta» may speak of towns.
            if (ago(items, i) && one.meaning() instanceof NumberGiven number) {
                Meaning either = ago((int) number.value());
                items = Items.replaced(items, i - 1, i + 1, items.get(i - 1).upTo(next, either, question));
                continue;
            }
            boolean named = next.meaning() instanceof RelativeElection && next.like(NAMED);
            if (one.meaning() instanceof NumberGiven number && latest(next) && (named || elections(items, i + 2))) {
                items = last(items, i, named ? i + 1 : i + 2, number);
            } else if (one.meaning() instanceof NumberGiven number
                    && number.value() <= loaded.size()
                    && previous(next)) {
                // «las dos anteriores»: before which ones is not told.
                items = Items.replaced(items, i, i, one.with(new Meaning.Unknown()));
            } else if (latest(one) && next.meaning() instanceof NumberGiven number && elections(items, i + 2)) {
                items = last(items, i, i + 2, number);
            } else if (one.meaning() instanceof NumberGiven number
                    && elections(items, i + 1)
                    && ofYear(items, i, number)) {
                int year = Items.next(items, i + 2);
                Meaning both = new ElectionsNamed(held(items.get(year)));
                items = Items.replaced(items, i, year, one.upTo(items.get(year), both, question));
            } else if (one.meaning() instanceof NumberGiven number && ofYearAlone(items, i, number)) {
                Meaning both = new ElectionsNamed(held(items.get(i + 2)));
                items = Items.replaced(items, i, i + 2, one.upTo(items.get(i + 2), both, question));
            } else if (one.meaning() instanceof NumberGiven number && elections(items, i + 1) && all(items, number)) {
                items = Items.replaced(items, i, i + 1, one.upTo(next, new RelativeElection(Order.ALL), question));
            }
        }
        return asked(items);
    }

    /// «¿en cuántas de las cinco elecciones …?»: when, as «¿cuántas veces …?».
    private static List<Item> asked(List<Item> items) {
        return items.stream()
                .map(item -> {
                    int at = items.indexOf(item);
                    int next = Items.next(items, at + 1);
                    boolean when = item.cue(Cue.HOW_MANY)
                            && item.like("(?iu)(en )?cu[aá]ntas")
                            && next < items.size()
                            && Items.links(items, at, next).equals(Set.of(Link.DE))
                            && (counted(items.get(next))
                                    || (items.get(next).meaning() instanceof RelativeElection relative
                                            && relative.order() == Order.ALL));
                    return when ? item.with(new Meaning.CueGiven(Cue.WHEN)) : item;
                })
                .toList();
    }

    private static boolean ago(List<Item> items, int i) {
        return i > 0 && items.get(i - 1).like(AGO) && elections(items, i + 1);
    }

    /// «hace dos elecciones»: with or without counting the latest ones.
    private Meaning ago(int number) {
        int last = loaded.size() - number;
        return number < 2 || last < 1
                ? new Meaning.Unknown()
                : new ElectionsNamed(List.of(loaded.get(last - 1), loaded.get(last)));
    }

    /// «las dos generales de 2019»: as many as were held that year.
    private boolean ofYear(List<Item> items, int i, NumberGiven number) {
        int year = Items.next(items, i + 2);
        return year < items.size()
                && number.value() > 1
                && !Items.mark(items, i, year, ",;:.?()")
                && held(items.get(year)).size() == number.value();
    }

    /// «en las dos de 2019».
    private boolean ofYearAlone(List<Item> items, int i, NumberGiven number) {
        return i > 0
                && i + 2 < items.size()
                && number.value() > 1
                && items.get(i - 1).like("(?iu)(en )?(las|los)")
                && items.get(i + 1).link(Link.DE)
                && held(items.get(i + 2)).size() == number.value();
    }

    private List<String> held(Item year) {
        return year.meaning() instanceof NumberGiven number && number.digits().matches("\\d{4}")
                ? loaded.stream()
                        .filter(election -> election.startsWith(number.digits()))
                        .toList()
                : List.of();
    }

    private static boolean previous(Item item) {
        return item.meaning() instanceof RelativeElection relative && relative.order() == Order.PREVIOUS;
    }

    private static boolean latest(Item item) {
        boolean last = item.meaning() instanceof RelativeElection relative && relative.order() == Order.LATEST;
        return last || (item.meaning() instanceof Meaning.Superlative && item.like("(?iu)[uú]ltim[oa]s"));
    }

    private static boolean elections(List<Item> items, int at) {
        return at < items.size()
                && (items.get(at).cue(Cue.ELECTIONS) || items.get(at).meaning() instanceof RelativeElection);
    }

    /// Whether elections were counted, so that all of them are meant: «las dos últimas», «las dos generales de 2019».
    static boolean counted(Item item) {
        return item.meaning() instanceof ElectionsNamed
                && item.like(
                        "(?iu).*[uú]ltim[oa]s.*|.*(elecci|general|convocatoria|comicio|cita).* \\d{4}|\\p{L}+ de \\d{4}");
    }

    /// A number of elections with no date beside counts those that are loaded.
    private boolean all(List<Item> items, NumberGiven number) {
        return number.value() == loaded.size()
                && items.stream()
                        .noneMatch(item -> item.meaning() instanceof Meaning.DateGiven
                                || item.meaning() instanceof ElectionsNamed
                                || item.meaning() instanceof Meaning.MonthNamed);
    }

    private List<Item> last(List<Item> items, int from, int to, NumberGiven number) {
        int wanted = (int) number.value();
        Meaning meaning = wanted < 1 || wanted > loaded.size()
                ? new Meaning.Unknown()
                : new ElectionsNamed(List.copyOf(loaded.subList(loaded.size() - wanted, loaded.size())));
        return Items.replaced(items, from, to, items.get(from).upTo(items.get(to), meaning, question));
    }
}
