package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.PlaceCodes;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads «en Valencia ciudad y en la provincia», «de los votos de la provincia, ¿cuántos en la capital?»: the province
/// or the capital of the only place that is named before it.
final class ItsOwnReader {

    private static final String ITS_CAPITAL = "(?iu)((en|de|a) )?(la |su )?capital( de (la )?provincia| provincial)?";

    private final Catalog catalog;
    private final Geography geography;

    ItsOwnReader(Context context) {
        this.catalog = context.catalog();
        this.geography = context.geography();
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = new ArrayList<>(sentence);
        List<Item> levels = items.stream()
                .filter(item -> item.meaning() instanceof LevelNamed)
                .toList();
        List<Item> places = items.stream()
                .filter(item -> item.meaning() instanceof PlaceNamed)
                .toList();
        if (levels.size() != 1 || places.size() != 1) {
            return items;
        }
        int at = items.indexOf(levels.getFirst());
        int named = items.indexOf(places.getFirst());
        List<String> codes = ((PlaceNamed) places.getFirst().meaning()).codes();
        own(items, named, at, codes)
                .ifPresent(code -> items.set(at, items.get(at).with(new PlaceNamed(List.of(code), false))));
        return items;
    }

    private Optional<String> own(List<Item> items, int named, int at, List<String> codes) {
        if (named > at || at == 0) {
            return Optional.empty();
        }
        if (items.get(at).like("(?iu)provincia") && codes.size() == 1 && beside(items, named, at)) {
            return catalog.parent(codes.getFirst()).filter(code -> PlaceCodes.level(code) == Level.PROVINCE);
        }
        List<String> capitals = geography.capitalsIn(codes, Level.PROVINCE);
        return items.get(at).like(ITS_CAPITAL) && capitals.size() == 1 && inIt(items, at)
                ? Optional.of(capitals.getFirst())
                : Optional.empty();
    }

    /// «… y [cuánto] en la provincia», with nothing of its own behind it.
    private static boolean beside(List<Item> items, int town, int level) {
        if (!items.get(level - 1).like("(?iu)(en )?(la|su)")) {
            return false;
        }
        Set<Link> links = Items.links(items, town, level);
        return links.contains(Link.Y) && links.contains(Link.EN) && !ledOn(items, level) && level - town < 7;
    }

    /// «… en la capital», «salió de su capital», with no place left out and none of its own behind it.
    private static boolean inIt(List<Item> items, int level) {
        int before = Items.before(items, level);
        Set<Link> links = Items.links(items, before, level);
        boolean leads = links.contains(Link.EN)
                || links.contains(Link.DE)
                || links.contains(Link.A)
                || (before >= 0 && items.get(before).like("(?iu).*\\s(de|del|en|a)"));
        return leads && before >= 0 && !items.get(before).cue(Cue.EXCEPT, Cue.LESS) && !ledOn(items, level);
    }

    private static boolean ledOn(List<Item> items, int level) {
        return Items.links(items, level, Items.next(items, level + 1)).contains(Link.DE);
    }
}
