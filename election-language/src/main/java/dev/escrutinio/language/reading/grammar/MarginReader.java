package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Joins «diferencia» with the first two parties: «ventaja en puntos del ganador sobre el segundo» is one measure.
final class MarginReader {

    private static final String WINNER = "(?iu).*\\b(ganador|vencedor)a?";
    private static final String OF_LEAD = "(?iu)de (diferencia|ventaja|distancia|margen)";

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    List<Item> read(List<Item> sentence) {
        List<Item> items = wonBy(overSecond(sentence));
        List<Item> told = items.stream().filter(MarginReader::graded).toList();
        if (told.size() == 1) {
            return items.stream()
                    .map(item -> again(items, item) ? item.with(NOTHING) : item)
                    .toList();
        }
        List<Item> firstTwo =
                items.stream().filter(item -> item.cue(Cue.FIRST_TWO)).toList();
        List<Item> apart = items.stream().filter(MarginReader::apart).toList();
        boolean ranked = firstTwo.isEmpty() && apart.size() == 1 && ofPlaces(items, apart.getFirst());
        if ((firstTwo.size() != 1 && !ranked) || apart.size() != 1) {
            return items;
        }
        List<String> ids = ids(items, apart.getFirst());
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            boolean unit = item.unit(Unit.POINTS) || item.unit(Unit.PERCENT) || item.measure("votes");
            result.add(
                    item.equals(apart.getFirst()) && won(items, item) && ids.size() > 1
                            ? new Item(
                                    new MeasureNamed(List.of("margin")),
                                    item.start(),
                                    item.end(),
                                    item.text(),
                                    "«" + item.text() + "» se mide en puntos",
                                    item.unlikely())
                            : item.equals(apart.getFirst())
                                    ? item.with(
                                            ids.isEmpty() ? new Meaning.CueGiven(Cue.MARGIN) : new MeasureNamed(ids))
                                    : firstTwo.contains(item) || (unit && ids.size() == 1) ? item.with(NOTHING) : item);
        }
        return result;
    }

    /// «más estrecha», «más amplia»: the adjective names the measure already.
    private static boolean graded(Item item) {
        return MarginKind.margin(item) && item.as() != null;
    }

    /// What says so once more: «… la diferencia entre el primero y el segundo».
    private static boolean again(List<Item> items, Item item) {
        boolean parties = items.stream().anyMatch(each -> each.meaning() instanceof Meaning.PartyNamed);
        return item.cue(Cue.MARGIN)
                || item.cue(Cue.FIRST_TWO)
                || (!parties && item.cue(Cue.DIFFERENCE) && !item.like("(?iu).*(falt|necesit).*"));
    }

    /// «la provincia con mayor ventaja del ganador»: a measure by which places are ordered.
    private static boolean ofPlaces(List<Item> items, Item apart) {
        return (apart.cue(Cue.MARGIN) || won(items, apart))
                && items.stream().anyMatch(item -> item.meaning() instanceof Meaning.Superlative)
                && items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed || item.cue(Cue.WHERE));
    }

    /// «ganó con mayor ventaja»: no other party is told over whom.
    private static boolean won(List<Item> items, Item apart) {
        return apart.cue(Cue.DIFFERENCE)
                && apart.like("(?iu)(diferencia|ventaja|distancia|holgura|brecha)")
                && items.stream().anyMatch(item -> item.cue(Cue.WIN))
                && items.stream()
                                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                                .count()
                        < 2;
    }

    /// «el primero aventajó al segundo por más votos», «el ganador sacó mayor ventaja sobre el segundo»: the first two,
    /// whoever they were, where places are looked for.
    private static List<Item> overSecond(List<Item> items) {
        List<Item> seconds = ranks(items, 2);
        List<Item> firsts = new ArrayList<>(ranks(items, 1));
        items.stream().filter(item -> item.cue(Cue.WIN) && item.like(WINNER)).forEach(firsts::add);
        boolean said = seconds.size() == 1
                && firsts.size() == 1
                && items.stream().noneMatch(item -> item.meaning() instanceof Meaning.PartyNamed)
                && items.stream().filter(MarginReader::apart).count() == 1
                && items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed || item.cue(Cue.WHERE))
                && items.stream().anyMatch(MarginReader::end)
                && over(items, items.indexOf(seconds.getFirst()));
        return said
                ? items.stream()
                        .map(item -> item.equals(seconds.getFirst())
                                ? item.with(new Meaning.CueGiven(Cue.FIRST_TWO))
                                : item.equals(firsts.getFirst()) ? item.with(NOTHING) : item)
                        .toList()
                : items;
    }

    private static List<Item> ranks(List<Item> items, int position) {
        return items.stream()
                .filter(item -> item.meaning() instanceof Meaning.Rank rank && rank.position() == position)
                .toList();
    }

    private static boolean end(Item item) {
        return item.meaning() instanceof Meaning.Superlative
                || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS)));
    }

    /// «al segundo», «sobre la segunda», «respecto del segundo».
    private static boolean over(List<Item> items, int second) {
        Set<Link> links = Items.links(items, Items.before(items, second), second);
        return links.contains(Link.A)
                || links.contains(Link.SOBRE)
                || links.contains(Link.DE)
                || items.get(second).like("(?iu)(al|a la|del) .*");
    }

    /// «¿dónde ganó el PP por menos votos?»: what it won by is a measure of places.
    private static List<Item> wonBy(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i < items.size(); i++) {
            int end = Items.next(items, i + 1);
            int unit = end < items.size() ? Items.next(items, end + 1) : end;
            boolean by = unit < items.size()
                    && items.get(i).link(Link.POR)
                    && (items.get(end).cue(Cue.MORE)
                            || items.get(end).cue(Cue.LESS)
                            || items.get(end).meaning() instanceof Meaning.Superlative)
                    && (items.get(unit).measure("votes") || items.get(unit).unit(Unit.POINTS));
            if (by && end == i + 1 && unit == end + 1 && sought(items, i)) {
                String id = items.get(unit).measure("votes") ? "margin_votes" : "margin";
                result.set(unit, items.get(unit).with(new MeasureNamed(List.of(id))));
                if (unit + 1 < items.size() && items.get(unit + 1).like(OF_LEAD)) {
                    result.set(unit + 1, items.get(unit + 1).with(NOTHING));
                }
            }
        }
        return result;
    }

    /// Whether one party won before it, in places that are looked for.
    private static boolean sought(List<Item> items, int by) {
        return items.subList(0, by).stream().anyMatch(item -> item.cue(Cue.WIN))
                && items.stream()
                                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                                .count()
                        < 2
                && items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed || item.cue(Cue.WHERE));
    }

    private static boolean apart(Item item) {
        return item.cue(Cue.DIFFERENCE) || item.cue(Cue.MARGIN) || MarginKind.margin(item);
    }

    /// Empty where both votes and points are told; a ranking needs one.
    private static List<String> ids(List<Item> items, Item apart) {
        boolean votes = items.stream().anyMatch(item -> item.measure("votes")) || apart.measure("margin_votes");
        boolean points = items.stream().anyMatch(item -> item.unit(Unit.POINTS) || item.unit(Unit.PERCENT))
                || apart.measure("margin");
        boolean ranked = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.Superlative
                        || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS))));
        if (votes != points) {
            return List.of(votes ? "margin_votes" : "margin");
        }
        return ranked && !votes ? List.of("margin", "margin_votes") : List.of();
    }
}
