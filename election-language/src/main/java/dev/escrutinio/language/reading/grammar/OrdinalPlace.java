package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.Rank;
import java.util.List;

/// «El tercer municipio por porcentaje de Vox», «la provincia … fue la segunda con más votos»: a position among places.
final class OrdinalPlace {

    private static final String ORDINAL =
            "(?iu)((el|la) )?(segund|tercer|cuart|quint|sext|s[eé]ptim|octav|noven|d[eé]cim)[oa]?";

    private OrdinalPlace() {}

    /// Whether the only rank is one of a place.
    static boolean in(Frame frame) {
        return rank(frame) > 0;
    }

    /// The position, and all places before it are told with it; 0 for none.
    static int position(Frame frame, Slots slots) {
        int position = rank(frame);
        if (position > 0) {
            slots.use(frame.all(Rank.class));
            slots.assume("se dan los lugares hasta el " + position + ".º, que es el que se pide");
        }
        return position;
    }

    private static int rank(Frame frame) {
        List<Item> ranks = frame.all(Rank.class);
        boolean one = ranks.size() == 1
                && ranks.getFirst().like(ORDINAL)
                && frame.all(Meaning.NumberGiven.class).isEmpty()
                && frame.cues(Cue.WIN, Cue.FINISH, Cue.RISE, Cue.FALL).isEmpty();
        if (!one) {
            return 0;
        }
        int position = ((Rank) ranks.getFirst().meaning()).position();
        int at = frame.position(ranks.getFirst());
        return position > 1 && ordered(frame.items(), at) && (before(frame, at) || after(frame, at)) ? position : 0;
    }

    /// Whether places are ordered behind an ordinal.
    static boolean ordered(List<Item> items, int rank) {
        return items.subList(rank, items.size()).stream().anyMatch(OrdinalPlace::end) || byMeasure(items, rank);
    }

    private static boolean end(Item item) {
        return item.meaning() instanceof Meaning.Superlative || (!item.soft() && item.cue(Cue.MORE, Cue.LESS));
    }

    /// «… por porcentaje de Vox»: «el tercer distrito de Getafe» alone is its third by nothing that is told.
    private static boolean byMeasure(List<Item> items, int rank) {
        for (int i = rank + 1; i + 1 < items.size(); i++) {
            Item next = items.get(Math.min(Items.next(items, i + 1), items.size() - 1));
            if (items.get(i).link(Link.POR)
                    && (next.meaning() instanceof Meaning.MeasureNamed || next.unit(Unit.PERCENT))) {
                return true;
            }
        }
        return false;
    }

    /// «el tercer distrito»: no place of a party's.
    static boolean ofPlace(Frame frame, Item rank) {
        return rank.like(ORDINAL) && before(frame, frame.position(rank));
    }

    /// «tercer municipio».
    private static boolean before(Frame frame, int rank) {
        return rank + 1 < frame.items().size() && single(frame.items().get(rank + 1));
    }

    /// «¿qué provincia es la segunda con más …?».
    private static boolean after(Frame frame, int rank) {
        List<Item> items = frame.items();
        boolean told =
                items.subList(0, rank).stream().filter(OrdinalPlace::single).count() == 1
                        && frame.levels().size() == 1
                        && items.subList(0, rank).stream()
                                .noneMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        return told
                && rank + 1 < items.size()
                && (items.get(rank + 1).link(Link.CON) || items.get(rank + 1).link(Link.POR));
    }

    private static boolean single(Item item) {
        return item.meaning() instanceof LevelNamed level && !level.plural() && !level.capital();
    }
}
