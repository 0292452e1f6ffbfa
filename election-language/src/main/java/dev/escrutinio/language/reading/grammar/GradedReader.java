package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Reads «el más pobre» as the lowest income; what an adjective is measured by is said back.
final class GradedReader {

    private final Context context;

    GradedReader(Context context) {
        this.context = context;
    }

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!(item.meaning() instanceof Meaning.Graded graded)) {
                result.add(item);
                continue;
            }
            boolean less = i > 0 && items.get(i - 1).meaning().equals(new Meaning.CueGiven(Cue.LESS));
            boolean more = i > 0 && items.get(i - 1).meaning().equals(new Meaning.CueGiven(Cue.MORE));
            boolean known = context.catalog().measure(graded.measure()).isPresent();
            if ((less || more) && known) {
                Item degree = result.removeLast();
                result.add(
                        degree.with(new Meaning.Superlative(less ? opposite(graded.direction()) : graded.direction())));
                result.add(measured(item, graded));
            } else {
                result.add(item.with(new Meaning.Unknown()));
            }
        }
        return result;
    }

    private Item measured(Item item, Meaning.Graded graded) {
        String said = "«" + item.text() + "» se mide por: "
                + context.measure(graded.measure()).noun();
        return new Item(
                new Meaning.MeasureNamed(List.of(graded.measure())),
                item.start(),
                item.end(),
                item.text(),
                item.as() == null ? said : item.as() + "; " + said,
                item.unlikely());
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.HIGHEST ? Direction.LOWEST : Direction.HIGHEST;
    }
}
