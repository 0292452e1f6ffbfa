package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a level that says only of which kind the places are that are named: «¿qué municipio tuvo más participación,
/// Sagunto o Torrent?», «los municipios de las provincias de Jaén y Córdoba»; and «¿por qué provincias sacó escaño?» as
/// a question for provinces, not for a cause.
final class NamedLevelReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    private final Geography geography;

    /// «¿por qué diferencia ganó …?» asks how much, not why.
    private static final String MUCH =
            "(?iu)(diferencia|distancia|ventaja|margen|n[uú]mero|cantidad|porcentaje|puntos|votos)( de (votos|voto|puntos))?";

    NamedLevelReader(Geography geography) {
        this.geography = geography;
    }

    List<Item> read(List<Item> items) {
        return chosen(listed(where(items)));
    }

    private static List<Item> where(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i + 1 < items.size(); i++) {
            boolean causes = items.get(i).meaning() instanceof Meaning.Barred barred && "causes".equals(barred.code());
            if (causes
                    && items.get(i).like("(?iu)por qu[eé]")
                    && (items.get(i + 1).meaning() instanceof LevelNamed
                            || items.get(i + 1).like(MUCH))) {
                result.set(i, items.get(i).with(new Meaning.Soft(Set.of(Link.EN), Set.of(Cue.WHICH))));
            }
        }
        return result;
    }

    /// «municipios de las provincias de Jaén y Córdoba»: which places the names are of, where others are looked for.
    private List<Item> listed(List<Item> sentence) {
        List<Item> items = sentence;
        long levels = items.stream()
                .filter(item -> item.meaning() instanceof LevelNamed)
                .count();
        for (int i = 0; levels == 2 && i < items.size(); i++) {
            boolean last = items.get(i).meaning() instanceof LevelNamed level
                    && level.plural()
                    && !level.capital()
                    && items.subList(0, i).stream().anyMatch(item -> item.meaning() instanceof LevelNamed);
            items = last ? named(items, i, (LevelNamed) items.get(i).meaning()) : items;
        }
        return items;
    }

    private List<Item> named(List<Item> items, int at, LevelNamed level) {
        List<Integer> places = new ArrayList<>();
        int from = at;
        int next = Items.next(items, at + 1);
        while (next < items.size()
                && items.get(next).meaning() instanceof PlaceNamed
                && (places.isEmpty() ? Set.of(Link.DE) : Set.of(Link.DE, Link.Y))
                        .containsAll(Items.links(items, from, next))
                && !codes(items.get(next), level).isEmpty()) {
            places.add(next);
            from = next;
            next = Items.next(items, next + 1);
        }
        if (places.size() < 2) {
            return items;
        }
        List<Item> result = new ArrayList<>(items);
        result.set(at, items.get(at).with(NOTHING));
        places.forEach(place ->
                result.set(place, items.get(place).with(new PlaceNamed(codes(items.get(place), level), false))));
        return result;
    }

    private List<Item> chosen(List<Item> items) {
        List<Item> levels = items.stream()
                .filter(item -> item.meaning() instanceof LevelNamed)
                .toList();
        List<Item> places = items.stream()
                .filter(item -> item.meaning() instanceof PlaceNamed)
                .toList();
        if (levels.size() != 1 || places.size() < 2 || !asked(items, items.indexOf(levels.getFirst()))) {
            return items;
        }
        LevelNamed level = (LevelNamed) levels.getFirst().meaning();
        int first = items.indexOf(places.getFirst());
        boolean chosen = items.indexOf(levels.getFirst()) < first && alternatives(items, places);
        boolean same = places.stream().noneMatch(place -> codes(place, level).isEmpty());
        if (level.plural() || level.capital() || !chosen || !same) {
            return items;
        }
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            boolean place = item.meaning() instanceof PlaceNamed;
            result.add(
                    place
                            ? item.with(new PlaceNamed(codes(item, level), false))
                            : item.equals(levels.getFirst()) ? item.with(NOTHING) : item);
        }
        return result;
    }

    /// «qué municipio», «en cuál provincia».
    private static boolean asked(List<Item> items, int level) {
        return level > 0 && items.get(level - 1).cue(Cue.WHICH);
    }

    /// Whether nothing but «o» and articles stands between the names, or a comma before more than two of them.
    private static boolean alternatives(List<Item> items, List<Item> places) {
        for (int i = 1; i < places.size(); i++) {
            int from = items.indexOf(places.get(i - 1));
            int to = items.indexOf(places.get(i));
            boolean last = i + 1 == places.size();
            Set<Link> links = Items.links(items, from, to);
            boolean joined = Set.of(Link.O, Link.EN, Link.A, Link.DE).containsAll(links)
                    && (last ? links.contains(Link.O) : links.contains(Link.O) || Items.mark(items, from, to, ","));
            if (!joined || Items.next(items, from + 1) != to) {
                return false;
            }
        }
        return true;
    }

    private List<String> codes(Item place, LevelNamed level) {
        return ((PlaceNamed) place.meaning())
                .codes().stream()
                        .filter(code -> geography.level(code) == level.level())
                        .toList();
    }
}
