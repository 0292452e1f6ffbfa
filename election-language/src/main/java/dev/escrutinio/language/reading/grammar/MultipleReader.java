package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what grew from one election to another in one place: «¿se duplicaron los votos de Vox?», «¿por cuánto
/// multiplicó Vox sus votos?», «¿se multiplicó por más de dos …?».
final class MultipleReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String VERB = "(?iu)(se )?(dobl|duplic|triplic|cuadruplic|multiplic)[aóeé].*";
    private static final Map<String, Double> FACTORS =
            Map.of("(?iu)(se )?(dobl|duplic).*", 2.0, "(?iu)(se )?tripl.*", 3.0, "(?iu)(se )?cuadrupl.*", 4.0);

    List<Item> read(List<Item> items) {
        List<Item> verbs = items.stream()
                .filter(item -> item.cue(Cue.TIMES) && item.like(VERB))
                .toList();
        boolean one = verbs.size() == 1
                && items.stream().filter(item -> item.cue(Cue.TIMES)).count() == 1
                && items.stream().noneMatch(MultipleReader::other)
                && count(items, Meaning.PartyNamed.class) <= 1
                && count(items, Threshold.class) <= 1;
        return one ? grown(items, verbs.getFirst()) : items;
    }

    /// What asks for places or parties, or denies: no question about one place.
    private static boolean other(Item item) {
        return item.meaning() instanceof Meaning.LevelNamed
                || item.meaning() instanceof Meaning.Superlative
                || (!item.soft()
                        && item.cue(Cue.WHERE, Cue.WHO, Cue.NOT, Cue.MORE, Cue.LESS, Cue.RISE, Cue.FALL, Cue.WHEN));
    }

    private static long count(List<Item> items, Class<? extends Meaning> type) {
        return items.stream().filter(item -> type.isInstance(item.meaning())).count();
    }

    private static List<Item> grown(List<Item> items, Item verb) {
        int at = items.indexOf(verb);
        int next = number(items, at);
        boolean named = factor(verb) > 0;
        @Nullable
        Threshold bound = named
                ? new Threshold(Comparator.AT_LEAST, factor(verb), null, Unit.RATIO)
                : next < items.size() ? bound(items.get(next)) : null;
        boolean asked = items.stream().anyMatch(item -> item.cue(Cue.HOW_MANY));
        if (!asked && bound == null) {
            return items;
        }
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            if (item.equals(verb)) {
                result.add(item.implied(Cue.RISE, 1));
                result.add(item.with(new Meaning.CueGiven(Cue.MULTIPLE)));
                if (named) {
                    result.add(bounded(item, bound));
                }
            } else if (!named && bound != null && next == items.indexOf(item)) {
                result.add(bounded(item, bound));
            } else {
                result.add(
                        item.cue(Cue.HOW_MANY) && item.like("(?iu)(por |en )?cu[aá]nt[oa]s?( veces)?")
                                ? item.with(NOTHING)
                                : item);
            }
        }
        return result;
    }

    /// «multiplicó por tres», «multiplicó Vox por tres»: the number behind «por», or right behind the verb; the size
    /// where there is none.
    private static int number(List<Item> items, int verb) {
        for (int i = verb + 1; i < items.size(); i++) {
            boolean by = items.get(i - 1).link(Link.POR)
                    || (i == verb + 1 && items.get(verb).like("(?iu).*por"));
            if (by && bound(items.get(i)) != null) {
                return i;
            }
        }
        return items.size();
    }

    private static double factor(Item verb) {
        return FACTORS.entrySet().stream()
                .filter(each -> verb.like(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    private static Item bounded(Item item, @Nullable Threshold bound) {
        boolean least =
                bound != null && bound.comparator() == Comparator.AT_LEAST && !(item.meaning() instanceof Threshold);
        return new Item(
                bound == null ? NOTHING : bound,
                item.start(),
                item.end(),
                item.text(),
                least ? "«" + item.text().strip() + "» se toma como ese múltiplo o más" : item.as(),
                item.unlikely());
    }

    /// «por más de dos», «por tres».
    private static @Nullable Threshold bound(Item item) {
        if (item.meaning() instanceof Threshold told && told.unit() == null) {
            return new Threshold(told.comparator(), told.value(), told.upper(), Unit.RATIO);
        }
        return item.meaning() instanceof NumberGiven number && number.value() > 1
                ? new Threshold(Comparator.AT_LEAST, number.value(), null, Unit.RATIO)
                : null;
    }
}
