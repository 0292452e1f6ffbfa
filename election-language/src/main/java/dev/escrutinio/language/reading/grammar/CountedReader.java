package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads how many places there are, «las 52 circunscripciones», «las nueve provincias de Castilla y León»: where there
/// are so many the number says nothing else, and all of them in total are the place itself.
final class CountedReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final Set<Level> COUNTED = Set.of(Level.REGION, Level.PROVINCE);

    private final Catalog catalog;

    CountedReader(Context context) {
        this.catalog = context.catalog();
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = new ArrayList<>(sentence);
        boolean picks = items.stream().anyMatch(CountedReader::picks);
        for (int i = 1; !picks && i + 1 < items.size(); i++) {
            if (counted(items, i)) {
                items.set(i, items.get(i).with(NOTHING));
                if (whole(items)) {
                    items.set(i + 1, items.get(i + 1).with(NOTHING));
                }
            }
        }
        return items;
    }

    /// Of «las ocho provincias con más …» the number is how many are asked for.
    private static boolean picks(Item item) {
        return item.meaning() instanceof Meaning.Superlative
                || item.meaning() instanceof Meaning.Rank
                || (!item.soft()
                        && item.cue(Cue.MORE, Cue.LESS, Cue.ORDERED, Cue.TOP, Cue.WHICH, Cue.HOW_MANY)
                        && !item.like("(?iu)cu[aá]nt[oa]s?"));
    }

    private boolean counted(List<Item> items, int i) {
        return items.get(i).meaning() instanceof NumberGiven number
                && items.get(i - 1).like("(?iu)(.*\\s)?l[oa]s")
                && items.get(i + 1).meaning() instanceof LevelNamed level
                && level.plural()
                && !level.capital()
                && COUNTED.contains(level.level())
                && around(items, i + 1).size() == 1
                && many(around(items, i + 1).getFirst(), level.level()) == number.value();
    }

    /// The place that holds them: the only one that is named, else Spain.
    private static List<String> around(List<Item> items, int level) {
        List<Item> places = items.stream()
                .filter(item -> item.meaning() instanceof PlaceNamed || item.meaning() instanceof Meaning.PlacesListed)
                .toList();
        if (places.isEmpty()) {
            return List.of("ES");
        }
        int next = Items.next(items, level + 1);
        return places.size() == 1
                        && next == items.indexOf(places.getFirst())
                        && Set.of(Set.of(), Set.of(Link.DE), Set.of(Link.EN)).contains(Items.links(items, level, next))
                        && places.getFirst().meaning() instanceof PlaceNamed named
                ? wide(named)
                : List.of();
    }

    private static List<String> wide(PlaceNamed named) {
        return named.codes().stream()
                .filter(code -> code.startsWith("R") || "ES".equals(code))
                .toList();
    }

    private int many(String code, Level level) {
        return catalog.elections().isEmpty()
                ? 0
                : catalog.inside(catalog.elections().getLast().id(), code, level)
                        .size();
    }

    /// «por las nueve provincias de Castilla y León en total».
    private static boolean whole(List<Item> items) {
        return items.stream().anyMatch(item -> item.cue(Cue.TOTAL) || item.cue(Cue.TOGETHER))
                && items.stream().anyMatch(item -> item.meaning() instanceof PlaceNamed)
                && items.stream().noneMatch(item -> item.cue(Cue.MEAN, Cue.MEDIAN, Cue.DEVIATION, Cue.WEIGHTED))
                && items.stream()
                                .filter(item -> item.meaning() instanceof LevelNamed)
                                .count()
                        == 1;
    }
}
