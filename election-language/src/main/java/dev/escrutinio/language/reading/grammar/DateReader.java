package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.MonthNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins days, months and years to dates; «abril y noviembre de 2019» shares its year.
final class DateReader {

    private final Context context;
    private final String question;

    DateReader(Context context, String question) {
        this.context = context;
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i < items.size(); i++) {
            items = dateAt(items, i);
        }
        return ownYears(shareYears(items));
    }

    /// «el 23J de 2023» says its year again; «el 23J de 2019» contradicts itself.
    private List<Item> ownYears(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i < items.size(); i++) {
            int next = Items.next(items, i + 1);
            if (items.get(i).meaning() instanceof Meaning.ElectionsNamed named
                    && named.ids().size() == 1
                    && next < items.size()
                    && items.get(next).meaning() instanceof DateGiven date
                    && date.month() == null
                    && date.year() != null
                    && next <= i + 2
                    && Items.links(items, i, next).equals(Set.of(Link.DE))) {
                boolean same = named.ids().getFirst().startsWith(date.year() + "-");
                items = same
                        ? Items.replaced(items, i, next, items.get(i).upTo(items.get(next), named, question))
                        : Items.replaced(items, next, next, items.get(next).with(new Meaning.Unknown()));
            }
        }
        return items;
    }

    private List<Item> dateAt(List<Item> items, int i) {
        Meaning meaning = items.get(i).meaning();
        if (meaning instanceof NumberGiven number) {
            if (slashes(items, i)) {
                return digitsAt(items, i, number);
            }
            int month = Items.next(items, i + 1);
            if (day(number) != null
                    && month < items.size()
                    && items.get(month).meaning() instanceof MonthNamed named
                    && !Items.mark(items, i, month, ",;:?(")
                    && onlyDe(items, i, month)) {
                return withYear(items, i, month, day(number), named.month());
            }
            if (fourDigits(number) && monthAfter(items, i, month, (int) number.value())) {
                Item named = items.get(month);
                DateGiven date = new DateGiven(null, ((MonthNamed) named.meaning()).month(), (int) number.value());
                return Items.replaced(items, i, month, items.get(i).upTo(named, date, question));
            }
            return fourDigits(number) && !counted(items, i)
                    ? Items.replaced(items, i, i, items.get(i).with(new DateGiven(null, null, (int) number.value())))
                    : items;
        }
        return meaning instanceof MonthNamed named ? withYear(items, i, i, null, named.month()) : items;
    }

    /// «2019 noviembre», «2019 (noviembre)», «en 2019, en noviembre»; a month with a year of its own behind it belongs
    /// to
    /// that one, and over a mark only a month in which an election was held then is meant.
    private boolean monthAfter(List<Item> items, int i, int at, int year) {
        if (at >= items.size() || !(items.get(at).meaning() instanceof MonthNamed named)) {
            return false;
        }
        Set<Link> links = Items.links(items, i, at);
        links.remove(Link.EN);
        boolean apart = at > i + 1;
        if (apart && (!links.isEmpty() || !held(year, named.month()) || Items.mark(items, i, at, ";:.?/-"))) {
            return false;
        }
        Item alone = withYear(items, at, at, null, named.month()).get(at);
        return alone.meaning() instanceof DateGiven date && date.year() == null;
    }

    /// Whether a number counts something: «2000 habitantes» is no year.
    private static boolean counted(List<Item> items, int i) {
        int next = i + 1 < items.size() && items.get(i + 1).link(Link.DE) ? i + 2 : i + 1;
        boolean compared = i > 0 && items.get(i - 1).meaning() instanceof Meaning.Compare;
        return next < items.size()
                && (items.get(next).cue(Cue.INHABITANTS)
                        || (compared
                                && (items.get(next).measure("votes")
                                        || items.get(next).meaning() instanceof Meaning.UnitNamed)));
    }

    /// «26/6/2016».
    private static boolean slashes(List<Item> items, int i) {
        return i + 4 < items.size()
                && items.get(i + 1).mark('/')
                && items.get(i + 2).meaning() instanceof NumberGiven
                && items.get(i + 3).mark('/')
                && items.get(i + 4).meaning() instanceof NumberGiven;
    }

    private List<Item> digitsAt(List<Item> items, int i, NumberGiven day) {
        NumberGiven month = (NumberGiven) items.get(i + 2).meaning();
        NumberGiven year = (NumberGiven) items.get(i + 4).meaning();
        int full = full(year);
        DateGiven date = new DateGiven((int) day.value(), (int) month.value(), full);
        return Items.replaced(items, i, i + 4, items.get(i).upTo(items.get(i + 4), date, question));
    }

    private List<Item> withYear(List<Item> items, int first, int month, @Nullable Integer day, int name) {
        int year = Items.next(items, month + 1);
        boolean told = year < items.size()
                && items.get(year).meaning() instanceof NumberGiven number
                && (fourDigits(number) || (twoDigits(number, name) && !Items.mark(items, month, year, ",;:()")))
                && onlyDe(items, month, year)
                && !Items.mark(items, month, year, ";:?()");
        if (told) {
            NumberGiven number = (NumberGiven) items.get(year).meaning();
            int full = full(number);
            Item item = items.get(first).upTo(items.get(year), new DateGiven(day, name, full), question);
            return Items.replaced(items, first, year, item);
        }
        Item item = items.get(first).upTo(items.get(month), new DateGiven(day, name, null), question);
        return Items.replaced(items, first, month, item);
    }

    private static boolean onlyDe(List<Item> items, int from, int to) {
        Set<Link> links = Items.links(items, from, to);
        links.remove(Link.DE);
        return links.isEmpty() && to - from <= 4;
    }

    private static @Nullable Integer day(NumberGiven number) {
        return number.value() >= 1 && number.value() <= 31 && number.value() % 1 == 0 ? (int) number.value() : null;
    }

    private static boolean fourDigits(NumberGiven number) {
        return number.digits().length() == 4 && number.value() >= 1900 && number.value() <= 2100;
    }

    /// A year of two digits; one that might be a day counts where an election was held then: «nov 11».
    private boolean twoDigits(NumberGiven number, int month) {
        boolean two = number.digits().length() == 2 && number.value() % 1 == 0;
        return two && (number.value() >= 15 || held(full(number), month));
    }

    private boolean held(int year, int month) {
        return context.catalog().elections().stream()
                .anyMatch(election ->
                        election.date().getYear() == year && election.date().getMonthValue() == month);
    }

    /// «96» is 1996: elections began in 1977.
    private static int full(NumberGiven year) {
        int value = (int) year.value();
        return value >= 100 ? value : value >= 77 ? 1900 + value : 2000 + value;
    }

    /// «entre el 10 de noviembre y el 23 de julio de 2023»: a polling day of another year keeps its own.
    private boolean ofOwnYear(DateGiven date, int shared) {
        boolean held = context.catalog().elections().stream()
                .anyMatch(e -> day(date, e) && e.date().getYear() == shared);
        return date.day() != null
                && !held
                && context.catalog().elections().stream().anyMatch(e -> day(date, e));
    }

    private static boolean day(DateGiven date, Election election) {
        return date.day() != null
                && date.month() != null
                && date.day() == election.date().getDayOfMonth()
                && date.month() == election.date().getMonthValue();
    }

    private List<Item> shareYears(List<Item> sentence) {
        List<Item> items = sentence;
        @Nullable Integer year = null;
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).meaning() instanceof DateGiven date) {
                if (date.year() == null && year != null && !ofOwnYear(date, year)) {
                    DateGiven whole = new DateGiven(date.day(), date.month(), year);
                    items = Items.replaced(items, i, i, items.get(i).with(whole));
                } else {
                    year = date.month() == null ? null : date.year();
                }
            } else if (!items.get(i).soft()) {
                year = null;
            }
        }
        return items;
    }
}
