package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads «su provincia», «la media de su comunidad», «el conjunto de la provincia» beside the only place that is named
/// as the wider place that it lies in, with which it is compared.
final class WiderReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String ITS = "(?iu)(en |de )?(su|esa|dicha|esta|la)";

    private final Geography geography;

    WiderReader(Geography geography) {
        this.geography = geography;
    }

    List<Item> read(List<Item> items) {
        List<Item> places = items.stream()
                .filter(item -> item.meaning() instanceof PlaceNamed || item.meaning() instanceof Meaning.PlacesListed)
                .toList();
        List<Item> levels = items.stream()
                .filter(item -> item.meaning() instanceof LevelNamed)
                .toList();
        boolean one = places.size() == 1
                && places.getFirst().meaning() instanceof PlaceNamed
                && levels.size() == 1
                && compared(items)
                && its(items, items.indexOf(levels.getFirst()));
        return one ? wider(items, places.getFirst(), levels.getFirst()) : items;
    }

    private static boolean compared(List<Item> items) {
        return items.stream()
                .anyMatch(item -> item.cue(Cue.DIFFERENCE)
                        || item.cue(Cue.COMPARE)
                        || part(item)
                        || item.link(Link.SOBRE)
                        || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS)))
                        || item.meaning() instanceof Meaning.Superlative);
    }

    /// «… que en su provincia», «… que la de la provincia»: one level, behind a word that compares.
    private static boolean its(List<Item> items, int at) {
        LevelNamed level = (LevelNamed) items.get(at).meaning();
        int from = at - 1;
        while (from >= 0 && joins(items.get(from))) {
            from--;
        }
        boolean pointed = at > 0 && items.get(at - 1).like(ITS);
        boolean behind =
                from >= 0 && items.subList(0, at).stream().anyMatch(item -> item.meaning() instanceof PlaceNamed);
        boolean asked =
                items.subList(from + 1, at).stream().anyMatch(item -> item.cue(Cue.WHICH) && !item.link(Link.QUE));
        boolean led = items.stream().anyMatch(WiderReader::part)
                || Items.links(items, from, at).contains(Link.QUE)
                || Items.links(items, from, at).contains(Link.SOBRE)
                || Items.links(items, from, at).contains(Link.Y)
                || (from >= 0 && items.get(from).cue(Cue.DIFFERENCE));
        return !level.plural() && !level.capital() && pointed && behind && !asked && led;
    }

    /// «qué peso tiene Madrid capital en el censo de la comunidad».
    private static boolean part(Item item) {
        return !item.soft()
                && (item.cue(Cue.PART) || (item.measure("vote_share") && item.like("(?iu)(qu[eé] )?peso.*")));
    }

    private static boolean joins(Item item) {
        return (item.soft() && !item.mark('?') && !item.mark('.'))
                || item.cue(Cue.TOGETHER)
                || item.cue(Cue.MEAN)
                || item.cue(Cue.TOTAL);
    }

    private List<Item> wider(List<Item> items, Item place, Item level) {
        Level of = ((LevelNamed) level.meaning()).level();
        List<String> inside = ((PlaceNamed) place.meaning())
                .codes().stream()
                        .filter(code -> geography.level(code).below(of))
                        .toList();
        List<String> around = inside.stream()
                .flatMap(code -> geography.around(code, of).stream())
                .distinct()
                .toList();
        if (around.size() != 1) {
            return items;
        }
        int at = items.indexOf(level);
        List<Item> result = new ArrayList<>(items);
        result.set(items.indexOf(place), place.with(new PlaceNamed(inside, false)));
        result.set(at, level.with(new PlaceNamed(around, false)));
        for (int i = at - 1; i >= 0 && joins(items.get(i)); i--) {
            result.set(i, items.get(i).soft() ? items.get(i) : items.get(i).with(NOTHING));
        }
        return result;
    }
}
