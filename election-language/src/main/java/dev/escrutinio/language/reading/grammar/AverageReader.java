package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Set;

/// «por encima de la media de Euskadi»: of a place that is compared with another one the average is its own value.
final class AverageReader {

    /// Text of the place compared with, whether or not the lexicon has it as one: «media nacional».
    static final String AVERAGE = "(?iu).*\\b(media|conjunto)\\b.*";

    private final String question;

    AverageReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> items) {
        boolean over = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed);
        boolean compared = items.stream()
                .anyMatch(item -> item.cue(Cue.DIFFERENCE, Cue.MORE, Cue.LESS, Cue.COMPARE)
                        || item.meaning() instanceof Meaning.Superlative);
        long places = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PlaceNamed)
                .count();
        for (int i = 0; !over && compared && places == 2 && i < items.size(); i++) {
            int next = Items.next(items, i + 1);
            boolean of = items.get(i).cue(Cue.MEAN, Cue.TOGETHER)
                    && items.get(i).like(AVERAGE)
                    && next < items.size()
                    && items.get(next).meaning() instanceof Meaning.PlaceNamed
                    && (Items.links(items, i, next).equals(Set.of(Link.DE))
                            || items.get(i).like("(?iu).*\\sdel?"));
            if (of) {
                return Items.replaced(
                        items,
                        i,
                        next,
                        items.get(i).upTo(items.get(next), items.get(next).meaning(), question));
            }
        }
        return items;
    }

    /// Whether a place stands for its average.
    static boolean average(Item item) {
        return item.meaning() instanceof Meaning.PlaceNamed && item.like(AVERAGE);
    }
}
