package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the place that each of a set is held against: «municipios con más participación que Ronda», «¿en qué
/// provincias superó Vox su media nacional?», «secciones por encima del resultado de la ciudad».
final class ReferenceReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String ABOVE =
            "(?iu)(m[aá]s que|mayor(es)? (que|al?|del?)|superior(es)? al?|por encima.*|(super|rebas|sobrepas|exced)\\p{L}*( al?)?)";
    private static final String BELOW = "(?iu)(menos que|menor(es)? (que|al?|del?)|inferior(es)? al?|por debajo.*)";
    private static final String GREATER = "(?iu)m[aá]s|mayor(es)?";
    private static final String LESS = "(?iu)menos|menor(es)?";
    private static final String AVERAGE = "(?iu).*\\b(media|promedio)\\b.*";
    private static final String PROVINCIAL = "(?iu)provincial(es)?";
    private static final String REGIONAL = "(?iu)auton[oó]mic[ao]s?|regional(es)?";

    private final Geography geography;

    ReferenceReader(Geography geography) {
        this.geography = geography;
    }

    List<Item> read(List<Item> items) {
        @Nullable Level set = set(items);
        for (int i = 0; set != null && i < items.size(); i++) {
            @Nullable Comparator comparator = comparator(items.get(i));
            @Nullable Reference found = comparator == null ? null : reference(items, i, set);
            if (comparator != null && found != null) {
                return replaced(items, i, comparator, found);
            }
        }
        return items;
    }

    /// Level of the places that are gone through; null where there is none, or more than one.
    private static @Nullable Level set(List<Item> items) {
        List<Item> levels = items.stream()
                .filter(item -> item.meaning() instanceof LevelNamed)
                .toList();
        List<Level> many = levels.stream()
                .filter(item -> ((LevelNamed) item.meaning()).plural() || which(items, items.indexOf(item)))
                .map(item -> ((LevelNamed) item.meaning()).level())
                .filter(level -> level != Level.CERA)
                .toList();
        if (many.size() == 1) {
            return many.getFirst();
        }
        boolean where = items.stream().anyMatch(item -> item.cue(Cue.WHERE) && !item.soft());
        return levels.isEmpty() && where ? Level.MUNICIPALITY : null;
    }

    /// «¿qué capital de provincia tuvo más participación que …?»: one of many.
    private static boolean which(List<Item> items, int level) {
        return level > 0 && items.get(level - 1).cue(Cue.WHICH);
    }

    private static @Nullable Comparator comparator(Item item) {
        if (item.like(ABOVE) || (graded(item) && item.like(GREATER))) {
            return Comparator.GREATER;
        }
        return item.like(BELOW) || (graded(item) && item.like(LESS)) ? Comparator.LESS : null;
    }

    private static boolean graded(Item item) {
        return item.cue(Cue.MORE, Cue.LESS) || item.meaning() instanceof Meaning.Superlative;
    }

    /// The place behind the comparison, with what leads to it; null where something else is compared.
    private @Nullable Reference reference(List<Item> items, int compared, Level set) {
        boolean apart = graded(items.get(compared)) && items.get(compared).like(GREATER + "|" + LESS);
        boolean led = !apart;
        boolean noun = false;
        for (int i = compared + 1; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.mark('?') || item.mark(',') || item.mark(';') || item.mark(':') || item.mark('.')) {
                return null;
            }
            @Nullable String code = code(items, item, compared, i, set);
            if (code != null) {
                boolean bare = !noun && Items.links(items, compared, i).equals(Set.of(Link.EN));
                boolean than = items.get(compared).like("(?iu).* que")
                        || Items.links(items, compared, i).contains(Link.QUE);
                return led && (!bare || than) ? new Reference(code, i) : null;
            }
            boolean subject = item.meaning() instanceof PartyNamed || item.meaning() instanceof MeasureNamed;
            if (subject) {
                noun |= led && item.meaning() instanceof MeasureNamed;
            } else if (item.link(Link.QUE)) {
                led = true;
            } else if (item.cue(Cue.MEAN, Cue.TOGETHER, Cue.RESULTS) || item.unit(Unit.PERCENT)) {
                noun = true;
            } else if (item.soft()) {
                noun |= item.like("(?iu)dato|cifra|valor|tasa|nivel|total");
            } else {
                return null;
            }
        }
        return null;
    }

    private @Nullable String code(List<Item> items, Item item, int compared, int at, Level set) {
        if (item.meaning() instanceof PlaceNamed named) {
            return one(named.codes(), set);
        }
        if (item.like(PROVINCIAL) || item.like(REGIONAL)) {
            Level of = item.like(PROVINCIAL) ? Level.PROVINCE : Level.REGION;
            return around(items, compared, at, of).orElse(null);
        }
        if (!(item.meaning() instanceof LevelNamed level) || level.plural()) {
            return null;
        }
        return level.capital()
                ? capital(items).orElse(null)
                : around(items, compared, at, level.level()).orElse(null);
    }

    /// The sense of the set's own level, else the only one.
    private @Nullable String one(List<String> codes, Level set) {
        List<String> same =
                codes.stream().filter(code -> geography.level(code) == set).toList();
        List<String> meant = same.isEmpty() ? codes : same;
        return meant.size() == 1 ? meant.getFirst() : null;
    }

    /// The wider place around the only other place that is named.
    private Optional<String> around(List<Item> items, int compared, int at, Level of) {
        List<String> around = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean inside = i <= compared || i >= at;
            if (inside && items.get(i).meaning() instanceof PlaceNamed named) {
                named.codes().stream()
                        .flatMap(code -> geography.around(code, of).stream())
                        .distinct()
                        .forEach(around::add);
            }
        }
        return around.size() == 1 ? Optional.of(around.getFirst()) : Optional.empty();
    }

    /// «más que la propia capital»: that of the only place named.
    private Optional<String> capital(List<Item> items) {
        List<String> capitals = items.stream()
                .map(Item::meaning)
                .filter(PlaceNamed.class::isInstance)
                .flatMap(named -> geography.capitalsIn(((PlaceNamed) named).codes(), Level.PROVINCE).stream())
                .distinct()
                .toList();
        return capitals.size() == 1 ? Optional.of(capitals.getFirst()) : Optional.empty();
    }

    /// The comparison with its place; what leads to the place says nothing more.
    private List<Item> replaced(List<Item> items, int compared, Comparator comparator, Reference found) {
        List<Item> result = new ArrayList<>(items);
        boolean average = items.subList(compared, found.last() + 1).stream()
                .anyMatch(item -> item.cue(Cue.MEAN) || item.like(AVERAGE));
        result.set(compared, items.get(compared).with(new Meaning.ThanPlace(comparator, found.code(), average)));
        boolean again = again(items, compared, found.last());
        for (int i = compared + 1; i <= found.last(); i++) {
            boolean kept = items.get(i).meaning() instanceof PartyNamed
                    || (items.get(i).meaning() instanceof MeasureNamed && !again);
            if (!kept) {
                result.set(i, items.get(i).with(NOTHING));
            }
        }
        return withOthers(items, result, compared, found.code());
    }

    /// «más renta y menos paro que Talavera»: both are held against it. What else is compared before would be lost.
    private static List<Item> withOthers(List<Item> items, List<Item> result, int compared, String place) {
        for (int i = 0; i < compared; i++) {
            @Nullable Comparator other = graded(items.get(i)) ? comparator(items.get(i)) : null;
            Set<Link> links = Items.links(items, i, compared);
            boolean joined = links.contains(Link.Y)
                    && items.subList(i + 1, compared).stream()
                            .allMatch(item -> item.soft() || item.meaning() instanceof MeasureNamed);
            if (other == null || !(joined || links.contains(Link.QUE))) {
                continue;
            }
            boolean both = joined
                    && !links.contains(Link.QUE)
                    && items.stream().noneMatch(item -> item.meaning() instanceof Meaning.NumberGiven);
            Meaning than = both ? new Meaning.ThanPlace(other, place, false) : new Meaning.Unknown();
            result.set(i, items.get(i).with(than));
        }
        return result;
    }

    /// «la participación fue superior a la participación nacional»: its measure once more.
    private static boolean again(List<Item> items, int compared, int last) {
        List<Meaning> behind = items.subList(compared, last).stream()
                .map(Item::meaning)
                .filter(MeasureNamed.class::isInstance)
                .toList();
        return behind.size() == 1
                && items.subList(0, compared).stream()
                        .anyMatch(item -> item.meaning().equals(behind.getFirst()));
    }

    /// A place and the items that name it.
    private record Reference(String code, int last) {}
}
