package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.RegionalNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Adds the region that a party's name tells: «votos del PSC» are those of the PSOE in Catalonia, not in Spain. A place
/// that is named says more.
final class RegionalReader {

    private final Context context;
    private final RegionalNames names;

    RegionalReader(Context context, RegionalNames names) {
        this.context = context;
        this.names = names;
    }

    List<Item> read(List<Item> items) {
        Map<Item, Place> regions = regions(items);
        boolean placed = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.PlaceNamed place
                        && !place.codes().contains("ES"));
        if (regions.isEmpty() || placed) {
            return items;
        }
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            if (!(item.meaning() instanceof Meaning.PlaceNamed)) {
                result.add(item);
            }
        }
        regions.values().stream().distinct().forEach(region -> add(result, regions, region));
        return result;
    }

    private Map<Item, Place> regions(List<Item> items) {
        Map<Item, Place> regions = new LinkedHashMap<>();
        for (Item item : items) {
            Optional<Place> region = item.meaning() instanceof Meaning.PartyNamed
                    ? names.region(item.text()).flatMap(context.catalog()::place)
                    : Optional.empty();
            region.ifPresent(place -> regions.put(item, place));
        }
        return regions;
    }

    private static void add(List<Item> result, Map<Item, Place> regions, Place region) {
        Item party = regions.entrySet().stream()
                .filter(each -> each.getValue().equals(region))
                .findFirst()
                .orElseThrow()
                .getKey();
        int at = result.indexOf(party) + 1;
        String as = "«" + party.text() + "» se toma como el partido en " + region.name();
        result.add(at, new Item(new Meaning.Soft(Set.of(Link.EN), Set.of()), party.end(), party.end(), "", null, 0));
        result.add(
                at + 1,
                new Item(new Meaning.PlaceNamed(List.of(region.code()), false), party.end(), party.end(), "", as, 0));
    }
}
