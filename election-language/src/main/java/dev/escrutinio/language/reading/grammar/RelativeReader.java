package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Amount;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what is held against where a change began: «¿en qué porcentaje creció …?», «perdió más del 20 % de sus votos»,
/// «duplicó sus votos».
final class RelativeReader {

    private static final Set<String> COUNTS =
            Set.of("votes", "support", "voters", "census", "abstention", "blank", "null", "valid");
    private static final String AMOUNTS = "(gross_)?income_.*|population|unemployed.*";
    private static final String ADJECTIVE = "(?iu)porcentual(es|mente)?";
    private static final String VERB = "(?iu)(se )?(dobl|duplic|triplic|cuadruplic)[aóeé].*";
    private static final Map<String, Double> FACTORS =
            Map.of("(?iu)(se )?(dobl|duplic).*", 2.0, "(?iu)(se )?tripl.*", 3.0, "(?iu)(se )?cuadrupl.*", 4.0);

    private final String question;

    RelativeReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> items) {
        List<Item> all = multiplied(items);
        boolean moved = all.stream().anyMatch(item -> item.cue(Cue.RISE, Cue.FALL, Cue.CHANGE));
        if (!moved) {
            return all.stream().map(item -> shown(all, item)).toList();
        }
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Item item = all.get(i);
            boolean asked = item.unit(Unit.PERCENT) ? asked(all, i) : item.cue(Cue.PART) && part(all, i);
            result.add(asked ? item.with(new Meaning.CueGiven(Cue.RELATIVE)) : item);
            if (bounded(all, i)) {
                result.add(item.implied(Cue.RELATIVE, 0));
            }
        }
        return result;
    }

    /// «en términos relativos» beside a share says how it is shown.
    private static Item shown(List<Item> items, Item item) {
        boolean share = items.stream().anyMatch(each -> each.unit(Unit.PERCENT) || each.measure("vote_share"));
        return share && item.cue(Cue.RELATIVE) && item.like("(?iu)en .*")
                ? item.with(new Meaning.Soft(Set.of(), Set.of()))
                : item;
    }

    /// «Vox duplicó sus votos» from one election to another: grew by 100 % or more.
    private List<Item> multiplied(List<Item> items) {
        long parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .count();
        List<Item> verbs = items.stream()
                .filter(item -> item.cue(Cue.TIMES) && item.like(VERB))
                .toList();
        boolean own = verbs.size() == 1 && parties <= 1 && items.stream().anyMatch(item -> counts(item) && own(item));
        if (!own) {
            return items;
        }
        double factor = FACTORS.entrySet().stream()
                .filter(each -> verbs.getFirst().like(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            if (item.equals(verbs.getFirst())) {
                result.add(item.implied(Cue.RISE, 1));
                result.add(item.implied(Cue.RELATIVE, 0));
                result.add(new Item(
                        new Threshold(Comparator.AT_LEAST, 100 * (factor - 1), null, Unit.PERCENT),
                        item.start(),
                        item.end(),
                        item.text(),
                        "«" + item.text().strip() + "» se toma como ese múltiplo o más",
                        item.unlikely()));
            } else {
                result.add(item);
            }
        }
        return result;
    }

    /// «en qué porcentaje creció», «cuánto por ciento bajó», «porcentualmente», «qué porcentaje de sus votos perdió».
    private boolean asked(List<Item> items, int at) {
        Item unit = items.get(at);
        int next = Items.next(items, at + 1);
        // «variación (en %) de los votos»
        boolean of = Items.links(items, at, next).contains(Link.DE) && !Items.mark(items, at, next, ")");
        if (of && !unit.like(ADJECTIVE)) {
            return next < items.size() && counts(items.get(next)) && own(items.get(next));
        }
        boolean count = items.stream().anyMatch(item -> counts(item) && !item.measure("support"));
        Item before = at == 0 ? unit : items.get(at - 1);
        return unit.like(ADJECTIVE)
                || (before.cue(Cue.WHICH) && before.like("(?iu)en (qu[eé]|cu[aá]l)"))
                || (count
                        && asks(before, unit)
                        && next < items.size()
                        && items.get(next).cue(Cue.RISE, Cue.FALL))
                || (before.cue(Cue.HOW_MANY) && before.like("(?iu)(en |un )?cu[aá]nto"))
                || (before.link(Link.EN) && before.like("(?iu)en") && unit.like("(?iu)(qu[eé]|cu[aá]nto) .*"))
                || (count
                        && (unit.like("(?iu)en .*")
                                || (before.like("(?iu)en") && unit.like("(?iu)%|porcentaje|(un )?tanto por .*"))));
    }

    /// «¿qué tanto por ciento crecieron los votos?».
    private static boolean asks(Item before, Item unit) {
        return (before.cue(Cue.WHICH) && before.like("(?iu)(en )?(qu[eé]|cu[aá]l)")) || unit.like("(?iu)qu[eé] .*");
    }

    /// «qué parte de sus votos perdió».
    private boolean part(List<Item> items, int at) {
        int next = Items.next(items, at + 1);
        return next < items.size() && counts(items.get(next)) && own(items.get(next));
    }

    /// «perdió más del 20 % de sus votos»: a number in per cent of what there was.
    private boolean bounded(List<Item> items, int at) {
        Item item = items.get(at);
        boolean percent = (item.meaning() instanceof Threshold threshold && threshold.unit() == Unit.PERCENT)
                || (item.meaning() instanceof Amount amount && amount.unit() == Unit.PERCENT);
        int next = Items.next(items, at + 1);
        return percent
                && !item.text().isEmpty()
                && items.stream().noneMatch(each -> each.cue(Cue.RELATIVE))
                && next < items.size()
                && Items.links(items, at, next).contains(Link.DE)
                && counts(items.get(next))
                && own(items.get(next));
    }

    private static boolean counts(Item item) {
        return item.meaning() instanceof MeasureNamed named
                && named.ids().stream().allMatch(id -> COUNTS.contains(id) || id.matches(AMOUNTS));
    }

    /// «sus votos»: those that the party had before.
    private boolean own(Item item) {
        return item.like("(?iu)sus? .*")
                || question.substring(0, item.start()).matches("(?iu).*\\bsus? (propi[oa]s? )?$");
    }
}
