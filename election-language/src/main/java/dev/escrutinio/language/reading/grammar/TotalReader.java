package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads «total de votos de Vox en las capitales andaluzas»: of a count over a set of places, all of them as one.
final class TotalReader {

    private static final Meaning SUM = new Meaning.CueGiven(Cue.TOGETHER);
    private static final String TOTAL = "(?iu)(el )?(n[uú]mero )?total(es)?( del?)?";
    private static final String OF_VOTES = "(?iu)(el )?(n[uú]mero )?total del? .*";

    /// «¿cuántos habitantes tienen en total las capitales andaluzas?».
    private static final String IN_ALL = "(?iu)(en total|en conjunto|total)";

    private final Context context;

    TotalReader(Context context) {
        this.context = context;
    }

    List<Item> read(List<Item> items) {
        List<Item> levels = items.stream().filter(TotalReader::set).toList();
        boolean one = levels.size() == 1
                && items.stream()
                        .noneMatch(item -> item.cue(
                                        Cue.TOGETHER,
                                        Cue.MEAN,
                                        Cue.MEDIAN,
                                        Cue.WEIGHTED,
                                        Cue.DEVIATION,
                                        Cue.MORE,
                                        Cue.LESS,
                                        Cue.EACH)
                                || SetLevel.each(item)
                                || item.meaning() instanceof Meaning.Superlative
                                || item.meaning() instanceof Meaning.Threshold)
                && items.stream()
                                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                                .count()
                        < 2;
        boolean people = items.stream().anyMatch(item -> item.cue(Cue.INHABITANTS) || item.measure("population"));
        for (int i = 0; one && i < items.size(); i++) {
            if (people && items.get(i).soft() && items.get(i).like(IN_ALL)) {
                List<Item> result = new ArrayList<>(items);
                result.set(i, items.get(i).with(SUM));
                return result;
            }
            boolean within = items.get(i).like(OF_VOTES) && count(items.get(i));
            if (within || (items.get(i).soft() && items.get(i).like(TOTAL) && counts(items, i))) {
                List<Item> result = new ArrayList<>(items);
                result.set(i, items.get(i).with(SUM));
                if (within) {
                    apart(result, i, items.get(i));
                }
                return result;
            }
        }
        return items;
    }

    /// «total de votos»: two words, so that each is accounted for.
    private static void apart(List<Item> result, int at, Item both) {
        int cut = both.text().toLowerCase(Locale.ROOT).indexOf("total") + "total".length();
        result.set(
                at, new Item(SUM, both.start(), both.start() + cut, both.text().substring(0, cut), both.as(), 0));
        result.add(
                at + 1,
                new Item(
                        both.meaning(),
                        both.start() + cut,
                        both.end(),
                        both.text().substring(cut),
                        null,
                        both.unlikely()));
    }

    /// «las capitales andaluzas», «las ocho provincias», without a question of which or how many they are.
    private static boolean set(Item item) {
        return item.meaning() instanceof Meaning.PlacesListed
                || (item.meaning() instanceof Meaning.LevelNamed level && level.plural());
    }

    /// Right before or right behind a count, which can be added up.
    private boolean counts(List<Item> items, int total) {
        int next = Items.next(items, total + 1);
        boolean ahead = next < items.size()
                && count(items.get(next))
                && Set.of(Set.of(), Set.of(Link.DE)).contains(Items.links(items, total, next));
        return ahead || (total > 0 && count(items.get(total - 1)));
    }

    private boolean count(Item item) {
        return item.meaning() instanceof MeasureNamed named
                && named.ids().stream()
                        .allMatch(id -> "support".equals(id)
                                || context.measure(id).kind() == MeasureKind.COUNT
                                || "seats".equals(id));
    }
}
