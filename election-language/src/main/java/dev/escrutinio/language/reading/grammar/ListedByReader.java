package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// «listado de municipios de Soria por % de Vox»: a list by a figure is in its order.
final class ListedByReader {

    private static final String LIST = "(?iu)(un |una |el |la )?(listado|lista|relaci[oó]n) (de|de los|de las)";

    List<Item> read(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            int level = Items.next(items, i + 1);
            boolean list = items.get(i).like(LIST)
                    && items.get(i).cue(Cue.WHICH)
                    && level < items.size()
                    && items.get(level).meaning() instanceof Meaning.LevelNamed named
                    && named.plural();
            if (list && byFigure(items, level)) {
                return Items.replaced(items, i, i, items.get(i).with(new Meaning.CueGiven(Cue.ORDERED)));
            }
        }
        return items;
    }

    /// Whether «por» leads to the only figure.
    private static boolean byFigure(List<Item> items, int level) {
        for (int i = level + 1; i + 1 < items.size(); i++) {
            int next = Items.next(items, i + 1);
            boolean figure = items.get(i).link(Link.POR)
                    && next == i + 1
                    && (items.get(next).unit(Unit.PERCENT)
                            || items.get(next).meaning() instanceof Meaning.MeasureNamed);
            if (figure) {
                return items.stream().noneMatch(item -> item.cue(Cue.ORDERED) || item.cue(Cue.MORE, Cue.LESS));
            }
        }
        return false;
    }
}
