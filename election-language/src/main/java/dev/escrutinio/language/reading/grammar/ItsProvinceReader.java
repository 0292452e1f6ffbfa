package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.PlaceCodes;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads «en Valencia ciudad y en la provincia»: that of the only town that is named before it.
final class ItsProvinceReader {

    private final Catalog catalog;

    ItsProvinceReader(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = new ArrayList<>(sentence);
        List<Item> levels = items.stream()
                .filter(item -> item.meaning() instanceof LevelNamed)
                .toList();
        List<Item> places = items.stream()
                .filter(item -> item.meaning() instanceof PlaceNamed)
                .toList();
        boolean one = levels.size() == 1
                && places.size() == 1
                && levels.getFirst().like("(?iu)provincia")
                && ((PlaceNamed) places.getFirst().meaning()).codes().size() == 1;
        int at = one ? items.indexOf(levels.getFirst()) : -1;
        int town = one ? items.indexOf(places.getFirst()) : -1;
        if (!one || !beside(items, town, at)) {
            return items;
        }
        catalog.parent(((PlaceNamed) places.getFirst().meaning()).codes().getFirst())
                .filter(code -> PlaceCodes.level(code) == Level.PROVINCE)
                .ifPresent(code -> items.set(at, items.get(at).with(new PlaceNamed(List.of(code), false))));
        return items;
    }

    /// «… y [cuánto] en la provincia», with nothing of its own behind it.
    private static boolean beside(List<Item> items, int town, int level) {
        if (town > level || level == 0 || !items.get(level - 1).like("(?iu)(en )?(la|su)")) {
            return false;
        }
        Set<Link> links = Items.links(items, town, level);
        int next = Items.next(items, level + 1);
        return links.contains(Link.Y)
                && links.contains(Link.EN)
                && !Items.links(items, level, next).contains(Link.DE)
                && level - town < 7;
    }
}
