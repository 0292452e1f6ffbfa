package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// «Vox en Mogán frente a la media canaria»: the share of the wider place, with which a place in it is compared, is
/// said
/// back; of a number of votes a mean would be something else.
final class RegionalMeanReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final Set<String> NUMBERS =
            Set.of("votes", "voters", "census", "abstention", "blank", "null", "seats");

    private final Geography geography;

    RegionalMeanReader(Geography geography) {
        this.geography = geography;
    }

    List<Item> read(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            int next = Items.next(items, i + 1);
            boolean mean = items.get(i).cue(Cue.MEAN) && items.get(i).like("(?iu)((la|su) )?(media|promedio)");
            if (mean && next < items.size() && wider(items, i, next) && compared(items, i) && !numbers(items)) {
                List<Item> result = new ArrayList<>(items);
                result.set(i, items.get(i).with(NOTHING));
                result.set(next, said(items.get(i), items.get(next)));
                return result;
            }
        }
        return items;
    }

    private static Item said(Item mean, Item place) {
        String told = "«" + mean.text() + " " + place.text() + "» se toma como el conjunto de ese lugar";
        return new Item(place.meaning(), place.start(), place.end(), place.text(), told, place.unlikely());
    }

    /// A region or province right behind the word, around every other place that is named.
    private boolean wider(List<Item> items, int mean, int place) {
        if (!(items.get(place).meaning() instanceof PlaceNamed named)
                || named.codes().size() != 1
                || !Set.of(Link.DE).containsAll(Items.links(items, mean, place))
                || Items.mark(items, mean, place, ",;:.?")) {
            return false;
        }
        String code = named.codes().getFirst();
        Level level = geography.level(code);
        List<Item> others = items.stream()
                .filter(item -> item.meaning() instanceof PlaceNamed && !item.equals(items.get(place)))
                .toList();
        return (level == Level.REGION || level == Level.PROVINCE)
                && others.size() == 1
                && items.indexOf(others.getFirst()) < mean
                && items.stream().noneMatch(item -> item.meaning() instanceof Meaning.LevelNamed)
                && ((PlaceNamed) others.getFirst().meaning())
                        .codes().stream()
                                .anyMatch(each -> geography
                                        .around(each, level)
                                        .filter(code::equals)
                                        .isPresent());
    }

    private static boolean compared(List<Item> items, int mean) {
        return items.subList(0, mean).stream()
                .anyMatch(item -> item.link(Link.SOBRE)
                        || item.cue(Cue.COMPARE)
                        || item.cue(Cue.DIFFERENCE)
                        || item.link(Link.Y));
    }

    private static boolean numbers(List<Item> items) {
        return items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.MeasureNamed named
                        && named.ids().stream().anyMatch(NUMBERS::contains));
    }
}
