package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Amount;
import dev.escrutinio.language.reading.lexicon.Meaning.Compare;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import dev.escrutinio.language.reading.lexicon.Meaning.UnitNamed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins numbers with their units and comparisons with their numbers: «más de 50.000 habitantes», «no llegó al 50 %».
final class QuantityReader {

    /// Per cent of the valid votes that a constituency's seats take (LOREG art. 163).
    private static final double LEGAL = 3;

    private static final String APART = "(?iu)(por debajo|mayor que|menor que|superior a|inferior a).*";

    private final String question;
    /// Comparisons of a verb, «superó el 40 %»; of «sacó más del 40 %» a second party takes over the verb only.
    private final Set<Item> ofVerbs = Collections.newSetFromMap(new IdentityHashMap<>());

    QuantityReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i + 1 < items.size(); i++) {
            items = onlyAt(items, i);
        }
        for (int i = 0; i < items.size(); i++) {
            items = amountAt(oneAt(items, i), i);
        }
        for (int i = 0; i < items.size(); i++) {
            items = orMoreAt(items, i);
        }
        for (int i = 0; i < items.size(); i++) {
            items = passedAt(items, i);
            if (items.get(i).meaning() instanceof Compare both && both.comparator() == Comparator.BETWEEN) {
                items = betweenAt(items, i);
            }
            if (items.get(i).meaning() instanceof Compare compare) {
                items = thresholdAt(items, i, compare);
                if (compare.verb()) {
                    items.stream()
                            .skip(i)
                            .filter(item -> item.meaning() instanceof Threshold)
                            .findFirst()
                            .ifPresent(ofVerbs::add);
                }
            } else if (items.get(i).link(Link.ENTRE)) {
                items = betweenAt(items, i);
            } else if (items.get(i).link(Link.DE) || items.get(i).link(Link.DESDE)) {
                items = fromToAt(items, i);
            }
        }
        for (int i = 0; i < items.size(); i++) {
            items = gapAt(items, i);
        }
        return items;
    }

    /// «¿pasó la participación del 70 %?»: «pasar de» with its subject between.
    private static List<Item> passedAt(List<Item> items, int i) {
        if (fellBelow(items, i)) {
            return Items.replaced(items, i, i, items.get(i).with(new Compare(Comparator.LESS, true)));
        }
        if (!items.get(i).soft() || !items.get(i).like("(?iu)pas(a|an|ó|o|aron)")) {
            return items;
        }
        int number = numberAfter(items, i, true);
        boolean passed = number > i + 1
                && items.get(number).meaning() instanceof Amount
                && Items.links(items, i, number).contains(Link.DE)
                && items.subList(i + 1, number).stream().anyMatch(item -> !item.soft());
        return passed ? Items.replaced(items, i, i, items.get(i).with(new Compare(Comparator.GREATER, true))) : items;
    }

    /// «la participación bajó del 60 %»: to fall below a number, where no other one tells how far.
    private static boolean fellBelow(List<Item> items, int i) {
        if (!items.get(i).cue(Cue.FALL) || !items.get(i).like("(?iu)(baj(a|an|ó|o|aron)|ca(e|en|yó|yo|yeron))")) {
            return false;
        }
        int number = numberAfter(items, i, true);
        return number > i + 1
                && items.get(number).meaning() instanceof Amount
                && Items.links(items, number - 2, number).equals(Set.of(Link.DE))
                && items.stream()
                                .filter(item -> item.meaning() instanceof Amount)
                                .count()
                        == 1
                && items.stream().filter(QuantityReader::dated).count() < 2;
    }

    private static boolean dated(Item item) {
        return item.meaning() instanceof Meaning.DateGiven
                || item.meaning() instanceof Meaning.ElectionsNamed
                || item.meaning() instanceof Meaning.RelativeElection;
    }

    /// «no llegaron a la barrera»: the law's 3 % of the valid votes.
    private List<Item> barrierAt(List<Item> items, int i, Compare compare) {
        int barrier = Items.next(items, i + 1);
        boolean told = barrier < items.size()
                && items.get(barrier).cue(Cue.BARRIER)
                && !items.get(barrier).like("(?iu)(sin|si no|no)\\s.*")
                && items.stream().noneMatch(item -> item.meaning() instanceof Amount || item.cue(Cue.SUPPOSED));
        if (!told) {
            return items;
        }
        Item whole = items.get(i)
                .upTo(items.get(barrier), new Threshold(compare.comparator(), LEGAL, null, Unit.PERCENT), question);
        String said = "«" + items.get(barrier).text() + "» se toma como el 3 % de los votos válidos";
        return Items.replaced(
                items,
                i,
                barrier,
                new Item(whole.meaning(), whole.start(), whole.end(), whole.text(), said, whole.unlikely()));
    }

    /// «el PP superó el 40 % y Vox el 15 %»: a second subject with a number of its own shares the comparison.
    private List<Item> gapAt(List<Item> items, int i) {
        if (!(items.get(i).meaning() instanceof Amount amount)) {
            return items;
        }
        @Nullable Threshold same = sameVerb(items, i, amount);
        if (same != null) {
            return Items.replaced(items, i, i, items.get(i).with(same));
        }
        int subject = Items.before(items, i);
        int first = subject < 0 ? -1 : Items.before(items, subject);
        boolean gap = first >= 0
                && (items.get(subject).meaning() instanceof Meaning.PartyNamed
                        || items.get(subject).meaning() instanceof Meaning.MeasureNamed)
                && ofVerbs.contains(items.get(first))
                && items.get(first).meaning() instanceof Threshold shared
                && shared.upper() == null
                && shared.unit() == amount.unit()
                && Items.links(items, first, subject).contains(Link.Y)
                && !Items.mark(items, first, i, ".;:?");
        return gap
                ? Items.replaced(
                        items,
                        i,
                        i,
                        items.get(i)
                                .with(threshold(((Threshold) items.get(first).meaning()).comparator(), amount, null)))
                : items;
    }

    /// «superaron el 80 % de participación y el 50 % de voto al PP»: a second number, with its own subject behind it.
    private @Nullable Threshold sameVerb(List<Item> items, int i, Amount amount) {
        int subject = Items.before(items, i);
        int first = subject < 0 ? -1 : Items.before(items, subject);
        int own = Items.next(items, i + 1);
        boolean both = first >= 0
                && own < items.size()
                && measured(items, first, subject)
                && measured(items, i, own)
                && Items.links(items, subject, i).contains(Link.Y)
                && !Items.mark(items, first, i, ".;:?")
                && ofVerbs.contains(items.get(first));
        return both && items.get(first).meaning() instanceof Threshold shared && shared.upper() == null
                ? threshold(shared.comparator(), amount, null)
                : null;
    }

    /// «80 % de participación».
    private static boolean measured(List<Item> items, int number, int measure) {
        return items.get(measure).meaning() instanceof Meaning.MeasureNamed
                && (Items.links(items, number, measure).equals(Set.of(Link.DE))
                        || items.get(measure).like("(?iu)de\\s.*")
                        || measure == number + 1);
    }

    /// «solo 2 escaños», «únicamente el 5 %»: before a number it changes nothing; elsewhere it may.
    private static List<Item> onlyAt(List<Item> items, int i) {
        boolean only = items.get(i).like("(?iu)s[oó]lo|solamente|[uú]nicamente")
                && items.get(Items.next(items, i + 1) < items.size() ? Items.next(items, i + 1) : i)
                                .meaning()
                        instanceof NumberGiven;
        return only ? Items.replaced(items, i, i, items.get(i).with(new Meaning.Soft(Set.of(), Set.of()))) : items;
    }

    /// «más de un punto»: an article between a comparison and a unit counts.
    private static List<Item> oneAt(List<Item> items, int i) {
        boolean one = i > 0
                && i + 1 < items.size()
                && items.get(i - 1).meaning() instanceof Compare
                && items.get(i).soft()
                && items.get(i).like("(?iu)una?")
                && (items.get(i + 1).meaning() instanceof UnitNamed
                        || items.get(i + 1).measure("seats")
                        || items.get(i + 1).measure("votes"));
        return one ? Items.replaced(items, i, i, items.get(i).with(new NumberGiven(1, "1"))) : items;
    }

    /// «5.000 habitantes o menos», «un 10 % como mínimo»: the bound is told behind its number.
    private List<Item> orMoreAt(List<Item> items, int i) {
        boolean compared = i > 0
                && (items.get(i - 1).meaning() instanceof Compare
                        || items.get(i - 1).link(Link.ENTRE));
        if (!(items.get(i).meaning() instanceof Amount amount) || compared || i + 1 >= items.size()) {
            return items;
        }
        int word = items.get(i + 1).link(Link.O) && i + 2 < items.size() ? i + 2 : i + 1;
        Item bound = items.get(word);
        @Nullable Comparator comparator = null;
        if (word == i + 2 && !of(items, word)) {
            comparator = bound.like("(?iu)m[aá]s")
                    ? Comparator.AT_LEAST
                    : bound.like("(?iu)menos") ? Comparator.AT_MOST : null;
        } else if (word == i + 1 && bound.meaning() instanceof Compare compare && closes(items, word)) {
            boolean either = compare.comparator() == Comparator.AT_LEAST || compare.comparator() == Comparator.AT_MOST;
            comparator = either && !compare.verb() ? compare.comparator() : null;
        }
        return comparator == null
                ? items
                : Items.replaced(
                        items, i, word, items.get(i).upTo(bound, threshold(comparator, amount, null), question));
    }

    /// «o más de», «o menos que» begin something else.
    private static boolean of(List<Item> items, int word) {
        return word + 1 < items.size()
                && (items.get(word + 1).link(Link.DE) || items.get(word + 1).link(Link.QUE));
    }

    /// Whether no number follows that the comparison could be of.
    private static boolean closes(List<Item> items, int word) {
        int next = Items.next(items, word + 1);
        return next >= items.size()
                || !(items.get(next).meaning() instanceof Amount
                        || items.get(next).meaning() instanceof NumberGiven);
    }

    /// A number and its unit, when the unit follows at once.
    private List<Item> amountAt(List<Item> items, int i) {
        if (!(items.get(i).meaning() instanceof NumberGiven number)) {
            return items;
        }
        int next = i + 1;
        while (next < items.size() && items.get(next).link(Link.DE)) {
            next++;
        }
        if (next >= items.size()) {
            return items;
        }
        if (next == i + 1 && percentOf(items.get(next))) {
            return Items.replaced(items, i, i, items.get(i).with(new Amount(number.value(), Unit.PERCENT)));
        }
        // «los dos porcentajes» are two figures
        Unit unit = items.get(next).like("(?iu)porcentajes|tantos por ciento") ? null : unit(items.get(next));
        boolean joined = next == i + 1 || unit == Unit.PEOPLE || unit == Unit.VOTES;
        return unit == null || !joined
                ? items
                : Items.replaced(
                        items, i, next, items.get(i).upTo(items.get(next), new Amount(number.value(), unit), question));
    }

    /// «45 % de los votos»: the measure's name begins with the unit.
    private static boolean percentOf(Item item) {
        return item.meaning() instanceof Meaning.MeasureNamed && item.like("(?iu)(%|por ciento|por cien)\\s.*");
    }

    private static @Nullable Unit unit(Item item) {
        if (item.cue(Cue.INHABITANTS)) {
            return Unit.PEOPLE;
        }
        if (item.measure("votes")) {
            return Unit.VOTES;
        }
        return item.meaning() instanceof UnitNamed named ? named.unit() : null;
    }

    private List<Item> thresholdAt(List<Item> items, int i, Compare compare) {
        int number = numberAfter(items, i, compare.verb());
        List<Item> barrier = number < 0 ? barrierAt(items, i, compare) : items;
        if (barrier.size() < items.size()) {
            return barrier;
        }
        if (number < 0) {
            if (items.get(i).like("(?iu)(no|tampoco)\\s+(super|rebas|sobrepas)\\p{L}*")) {
                return notAt(items, i);
            }
            boolean above = items.get(i).like("(?iu)por encima.*")
                    || (items.get(i).like("(?iu)por debajo.*") && beforeParty(items, i));
            Meaning alone = above
                    ? new Meaning.CueGiven(Cue.DIFFERENCE)
                    : compare.verb() && compare.comparator() != Comparator.AT_MOST
                            ? withoutNumber(compare.comparator())
                            : apart(items, i) ? new Meaning.CueGiven(Cue.DIFFERENCE) : new Meaning.Unknown();
            return Items.replaced(items, i, i, items.get(i).with(alone));
        }
        Threshold threshold = threshold(compare.comparator(), items.get(number).meaning(), null);
        List<Item> without =
                Items.replaced(items, number, number, items.get(number).with(threshold));
        return number > i + 1
                ? Items.replaced(without, i, i, items.get(i).with(new Meaning.Soft(Set.of(), Set.of())))
                : Items.replaced(without, i, number, items.get(i).upTo(items.get(number), threshold, question));
    }

    /// «por debajo del PP».
    private static boolean beforeParty(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        return next < items.size() && items.get(next).meaning() instanceof Meaning.PartyNamed;
    }

    /// «no superó al PSOE»: without a number it speaks of another party or place.
    private List<Item> notAt(List<Item> items, int i) {
        Item both = items.get(i);
        int gap = both.start() + both.text().indexOf(' ');
        List<Item> result = new ArrayList<>(items.subList(0, i));
        result.add(new Item(
                new Meaning.CueGiven(Cue.NOT), both.start(), gap, question.substring(both.start(), gap), null, 0));
        result.add(new Item(
                new Meaning.CueGiven(Cue.DIFFERENCE),
                gap + 1,
                both.end(),
                question.substring(gap + 1, both.end()),
                both.as(),
                both.unlikely()));
        result.addAll(items.subList(i + 1, items.size()));
        return result;
    }

    /// «alcanzó» without a number is «tuvo»; «superó» compares two parties or places.
    private static Meaning withoutNumber(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> new Meaning.Soft(Set.of(), Set.of());
            case GREATER -> new Meaning.CueGiven(Cue.DIFFERENCE);
            case LESS, AT_MOST, EQUAL, BETWEEN -> new Meaning.Unknown();
        };
    }

    /// «por debajo de la media nacional», «mayor que la de Lugo»: how far two places lie apart.
    private static boolean apart(List<Item> items, int i) {
        long named = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PlaceNamed)
                .count();
        List<Item> levels = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.LevelNamed level && !level.capital())
                .toList();
        // «mayor que la de su provincia»
        boolean around = named == 1
                && levels.size() == 1
                && !((Meaning.LevelNamed) levels.getFirst().meaning()).plural()
                && items.indexOf(levels.getFirst()) > i
                && Items.next(items, i + 1) == items.indexOf(levels.getFirst());
        if (around) {
            return items.get(i).like(APART);
        }
        return named == 2
                && items.get(i).like(APART)
                && items.stream()
                        .noneMatch(item -> item.meaning() instanceof Meaning.LevelNamed level
                                && !level.capital()
                                && !ofPlace(items, items.indexOf(item)));
    }

    /// «la provincia de Madrid».
    private static boolean ofPlace(List<Item> items, int level) {
        int next = Items.next(items, level + 1);
        return next < items.size()
                && items.get(next).meaning() instanceof Meaning.PlaceNamed
                && Items.links(items, level, next).equals(Set.of(Link.DE));
    }

    /// Position of the number compared with; a verb may have its subject and place between.
    private static int numberAfter(List<Item> items, int i, boolean verb) {
        for (int j = i + 1; j < items.size() && j < i + 9; j++) {
            Meaning meaning = items.get(j).meaning();
            if (meaning instanceof Amount || meaning instanceof NumberGiven) {
                return j;
            }
            boolean subject = verb
                    && (meaning instanceof Meaning.MeasureNamed
                            || meaning instanceof Meaning.PartyNamed
                            || (meaning instanceof Meaning.PlaceNamed
                                    && items.get(j - 1).link(Link.EN)));
            if (!subject && !items.get(j).soft()) {
                return -1;
            }
        }
        return -1;
    }

    private static Threshold threshold(Comparator comparator, Meaning value, @Nullable Double upper) {
        return switch (value) {
            case Amount amount -> new Threshold(comparator, amount.value(), upper, amount.unit());
            case NumberGiven number -> new Threshold(comparator, number.value(), upper, null);
            default -> throw new IllegalArgumentException("no quantity: " + value);
        };
    }

    /// «de 10.000 a 20.000 habitantes».
    private List<Item> fromToAt(List<Item> items, int i) {
        int low = Items.next(items, i + 1);
        int high = low < items.size() ? Items.next(items, low + 1) : low;
        boolean range = high < items.size()
                && low == i + 1
                && items.get(low).meaning() instanceof NumberGiven
                && items.get(high).meaning() instanceof Amount
                && (Items.links(items, low, high).equals(Set.of(Link.A))
                        || Items.links(items, low, high).equals(Set.of(Link.HASTA)));
        if (!range
                || !(items.get(low).meaning() instanceof NumberGiven from)
                || !(items.get(high).meaning() instanceof Amount to)
                || to.unit() != Unit.PEOPLE) {
            return items;
        }
        Threshold between = new Threshold(Comparator.BETWEEN, from.value(), to.value(), to.unit());
        return Items.replaced(items, i, high, items.get(i).upTo(items.get(high), between, question));
    }

    /// «entre el 10 y el 20 %».
    private List<Item> betweenAt(List<Item> items, int i) {
        int low = Items.next(items, i + 1);
        int high = low < items.size() ? Items.next(items, low + 1) : low;
        high = high < items.size() && percentOf(items.get(high)) ? Items.next(items, high + 1) : high;
        if (high >= items.size()
                || !Items.links(items, low, high).contains(Link.Y)
                || !(items.get(high).meaning() instanceof Amount upper)) {
            return items;
        }
        double from = switch (items.get(low).meaning()) {
            case Amount amount -> amount.value();
            case NumberGiven number -> number.value();
            default -> Double.NaN;
        };
        if (Double.isNaN(from)) {
            return items;
        }
        Threshold between = new Threshold(Comparator.BETWEEN, from, upper.value(), upper.unit());
        return Items.replaced(items, i, high, items.get(i).upTo(items.get(high), between, question));
    }
}
