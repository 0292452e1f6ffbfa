package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.IslandNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Takes an island behind a town as telling which town is meant: «Moya (Gran Canaria)»; of itself it has no figures.
final class IslandReader {

    private final String question;

    IslandReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).meaning() instanceof IslandNamed island) {
                items = islandAt(items, i, island);
            }
        }
        return items;
    }

    private List<Item> islandAt(List<Item> items, int i, IslandNamed island) {
        int before = Items.before(items, i);
        List<String> codes = before >= 0 ? inside(items, before, i, island) : List.of();
        return codes.isEmpty()
                ? Items.replaced(items, i, i, items.get(i).with(new Meaning.Barred("level_not_loaded")))
                : Items.replaced(
                        items, before, i, items.get(before).upTo(items.get(i), new PlaceNamed(codes, false), question));
    }

    private static List<String> inside(List<Item> items, int town, int island, IslandNamed named) {
        Set<Link> links = Items.links(items, town, island);
        links.removeAll(EnumSet.of(Link.DE, Link.EN));
        return items.get(town).meaning() instanceof PlaceNamed place
                        && links.isEmpty()
                        && !Items.mark(items, town, island, ";:.?")
                ? place.codes().stream().filter(named.codes()::contains).toList()
                : List.of();
    }
}
