package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how many times one party has another one's votes: «¿dónde dobló el PP al PSOE?», «menos de la mitad de votos
/// que el PP», «¿cuántas veces los votos de Vox sacó el PP?».
final class TimesReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final Set<String> OF_VOTES = Set.of("votes", "vote_share", "support");
    private static final String HOW_MANY = "(?iu)cu[aá]ntas veces.*";
    private static final Map<String, Double> FACTORS = Map.of(
            "(?iu)(dobl|duplic|(el )?doble|dos veces|2 veces).*", 2.0,
            "(?iu)(tripl|(el )?triple|tres veces|3 veces).*", 3.0,
            "(?iu)(cuadrupl|(el )?cu[aá]druple|cuatro veces|4 veces).*", 4.0,
            "(?iu)(cinco veces|5 veces).*", 5.0,
            "(?iu)(seis veces|6 veces).*", 6.0,
            "(?iu)(diez veces|10 veces).*", 10.0,
            "(?iu)(.*\\s)?(la )?mitad.*", 0.5);

    List<Item> read(List<Item> items) {
        List<Item> times = items.stream().filter(TimesReader::times).toList();
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof PartyNamed)
                .toList();
        boolean clear = times.size() == 1
                && parties.size() == 2
                && parties.stream()
                        .allMatch(item -> ((PartyNamed) item.meaning()).ids().size() == 1)
                && items.stream().noneMatch(item -> item.cue(Cue.NOT) || item.cue(Cue.RISE) || item.cue(Cue.FALL))
                && items.stream()
                        .filter(item -> item.meaning() instanceof MeasureNamed)
                        .allMatch(item -> OF_VOTES.containsAll(((MeasureNamed) item.meaning()).ids()));
        @Nullable Item other = clear ? object(items, times.getFirst(), parties) : null;
        return other == null
                ? items
                : joined(
                        items,
                        times.getFirst(),
                        other.equals(parties.getFirst()) ? parties.getLast() : parties.getFirst(),
                        other);
    }

    /// A word of it, or «menos de la mitad», which may also be half of the votes.
    private static boolean times(Item item) {
        return item.cue(Cue.TIMES)
                || (item.meaning() instanceof Meaning.Amount amount
                        && amount.unit() == Unit.PERCENT
                        && amount.value() == 50
                        && item.like("(?iu).*mitad.*"));
    }

    /// The party behind «que», or the one that «a» makes the object; of «la mitad» only the one behind «que».
    private static @Nullable Item object(List<Item> items, Item times, List<Item> parties) {
        int at = items.indexOf(times);
        int first = items.indexOf(parties.getFirst());
        int last = items.indexOf(parties.getLast());
        boolean verb =
                times.like("(?iu)(dobl|duplic|tripl|cuadrupl)[aeioóé].*") && !times.like("(?iu).*(doble|triple).*");
        boolean compared = last > at
                && (Items.links(items, Math.max(first, at), last).contains(Link.QUE)
                        || (times.like("(?iu).*veces (los|las|el|la)")
                                && Items.links(items, Math.max(first, at), last).contains(Link.DE)));
        if (compared && !verb) {
            return parties.getLast();
        }
        if (!verb) {
            return null;
        }
        boolean led = times.like("(?iu).*\\sal?");
        boolean lastIs = led ? last > at && first < at : toward(items, last);
        boolean firstIs = led ? first > at : toward(items, first);
        return lastIs == firstIs ? null : lastIs ? parties.getLast() : parties.getFirst();
    }

    private static boolean toward(List<Item> items, int party) {
        int from = Items.before(items, party);
        return Items.links(items, from, party).contains(Link.A);
    }

    private static List<Item> joined(List<Item> items, Item times, Item one, Item other) {
        @Nullable Item compare = compare(items, items.indexOf(times));
        @Nullable Comparator told = compare == null ? null : ((Meaning.Compare) compare.meaning()).comparator();
        Meaning measure = new MeasureNamed(List.of("vote_ratio"));
        Meaning both = new PartyNamed(List.of(id(one) + ">" + id(other)));
        boolean asked = times.like(HOW_MANY);
        double factor = FACTORS.entrySet().stream()
                .filter(each -> times.like(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
        if (factor == 0 && !asked) {
            return items;
        }
        Comparator usual = factor < 1 ? Comparator.AT_MOST : Comparator.AT_LEAST;
        Meaning bound = asked ? NOTHING : new Threshold(told == null ? usual : told, factor, null, Unit.RATIO);
        String as = asked || told != null
                ? null
                : "«" + times.text().strip() + "» se toma como "
                        + (factor < 1 ? "la mitad o menos" : "ese múltiplo o más");
        return items.stream()
                .map(item -> item.equals(other)
                        ? item.with(measure)
                        : item.equals(one)
                                ? item.with(both)
                                : item.equals(times)
                                        ? new Item(bound, item.start(), item.end(), item.text(), as, item.unlikely())
                                        : said(item, compare) ? item.with(NOTHING) : item)
                .toList();
    }

    /// «más del doble», «menos de la mitad».
    private static @Nullable Item compare(List<Item> items, int times) {
        int from = Items.before(items, times);
        return from >= 0 && items.get(from).meaning() instanceof Meaning.Compare ? items.get(from) : null;
    }

    private static boolean said(Item item, @Nullable Item compare) {
        return item.equals(compare)
                || (item.meaning() instanceof MeasureNamed named && OF_VOTES.containsAll(named.ids()))
                || item.unit(Unit.PERCENT)
                || item.like("(?iu)m[aá]s|m[aá]s que");
    }

    private static String id(Item party) {
        return ((PartyNamed) party.meaning()).ids().getFirst();
    }
}
