package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlacesListed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The places that a question goes through: all of a level, the capitals, or those that it lists.
///
/// @param items words that name them
/// @param assumed whether «dónde» left the level open
/// @param capitalOf level whose capitals they are; null for all places of the level
/// @param listed whether the question lists them one by one
record SetLevel(
        Level level,
        List<Item> items,
        boolean assumed,
        @Nullable Level capitalOf,
        boolean listed) {

    private static final int FEWEST_LISTED = 3;
    private static final String EACH = "(?iu)(en |de )?(cada|tod[oa]s|cada un[oa] de)( l[oa]s)?";
    private static final String ANY = "(?iu)(en |de |a )?(alg[uú]n|alguna|ning[uú]n|ninguna|un|una)";
    private static final String SOME = "(?iu)(en |de |a )?(alg[uú]n|alguna|cualquier|al menos una?)";
    private static final String POINTING =
            "(?iu)(en |de )?(su|ese|esa|este|esta|dicho|dicha|aquel|aquella|misma|mismo)";

    /// Whether a word speaks of every place of the level that follows: «en cada provincia».
    static boolean each(Item item) {
        return item.soft() && item.like(EACH);
    }

    /// «en algún municipio de …», «en un municipio de …»: one of many that is not named.
    static boolean any(Item item) {
        return item.soft() && item.like(ANY);
    }

    /// «algún municipio de Huesca»: not the city of that name.
    static List<Item> some(Frame frame) {
        return frame.levels().stream()
                .filter(item -> !((LevelNamed) item.meaning()).plural())
                .filter(item -> frame.position(item) > 0)
                .filter(item -> frame.items().get(frame.position(item) - 1).like(SOME))
                .toList();
    }

    /// The set of a frame, or municipalities for a bare «dónde».
    static Optional<SetLevel> of(Frame frame) {
        List<Item> levels = frame.levels();
        List<Level> distinct = levels.stream()
                .map(item -> ((LevelNamed) item.meaning()).level())
                .distinct()
                .toList();
        if (distinct.size() == 1 && distinct.getFirst() != Level.CERA) {
            return ofLevel(frame, distinct.getFirst(), levels);
        }
        return distinct.isEmpty() ? withoutLevel(frame) : Optional.empty();
    }

    private static Optional<SetLevel> ofLevel(Frame frame, Level level, List<Item> levels) {
        if (levels.stream().anyMatch(item -> pointedAt(frame, item))) {
            return Optional.empty();
        }
        List<LevelNamed> named =
                levels.stream().map(item -> (LevelNamed) item.meaning()).toList();
        if (named.stream().anyMatch(LevelNamed::capital)) {
            boolean same = named.stream().map(LevelNamed::capitalOf).distinct().count() == 1;
            boolean set = levels.stream().anyMatch(item -> manyCapitals(frame, item));
            return same && set
                    ? Optional.of(
                            new SetLevel(level, levels, false, named.getFirst().capitalOf(), false))
                    : Optional.empty();
        }
        return Optional.of(new SetLevel(level, levels, false, null, listed(frame, level)));
    }

    /// «su provincia», «ese municipio»: one place, that of which the question has spoken.
    private static boolean pointedAt(Frame frame, Item item) {
        int at = frame.position(item);
        return !((LevelNamed) item.meaning()).plural()
                && at > 0
                && frame.items().get(at - 1).soft()
                && frame.items().get(at - 1).like(POINTING);
    }

    /// «la capital» alone is one place that the question does not name.
    private static boolean manyCapitals(Frame frame, Item item) {
        int at = frame.position(item);
        return ((LevelNamed) item.meaning()).plural()
                || item.like("(?iu).*(provinci|autonom|comunidad|region).*")
                || (at > 0 && frame.items().get(at - 1).cue(Cue.WHICH));
    }

    private static Optional<SetLevel> withoutLevel(Frame frame) {
        List<Item> places = frame.places();
        if (places.size() == 1 && places.getFirst().meaning() instanceof PlacesListed capitals) {
            return capitals.capitalOf() == null
                    ? Optional.empty()
                    : Optional.of(new SetLevel(Level.MUNICIPALITY, places, false, capitals.capitalOf(), false));
        }
        for (Level level : List.of(Level.MUNICIPALITY, Level.PROVINCE, Level.REGION, Level.DISTRICT, Level.SECTION)) {
            if (listed(frame, level)) {
                return Optional.of(new SetLevel(level, List.of(), false, null, true));
            }
        }
        if (frame.has(Cue.WHERE) && places.size() < 2 && ValueKind.aboutSeats(frame)) {
            return Optional.of(new SetLevel(Level.PROVINCE, frame.cues(Cue.WHERE), true, null, false));
        }
        return places.size() == 1 && frame.has(Cue.WHERE)
                ? Optional.of(new SetLevel(Level.MUNICIPALITY, frame.cues(Cue.WHERE), true, null, false))
                : Optional.empty();
    }

    /// Whether the question lists places of the level: «de Getafe, Leganés y Móstoles, ¿cuál …?».
    private static boolean listed(Frame frame, Level level) {
        Geography geography = frame.context().geography();
        List<Item> places = frame.places();
        return places.size() >= FEWEST_LISTED
                && !frame.has(Cue.TOGETHER)
                && places.stream()
                        .allMatch(item -> item.meaning() instanceof Meaning.PlaceNamed place
                                && place.codes().stream().anyMatch(code -> geography.level(code) == level));
    }

    /// Whether the places are counted: «cuántas secciones», «número de municipios».
    boolean counted(Frame frame) {
        for (Item item : items) {
            for (int i = frame.position(item) - 1;
                    i >= 0 && frame.items().get(i).soft();
                    i--) {
                if (frame.items().get(i).cue(Cue.HOW_MANY)) {
                    return true;
                }
            }
        }
        return listed && items.isEmpty() && frame.has(Cue.HOW_MANY);
    }

    /// Whether several are asked for: «los municipios con …», not «¿en cuál de los municipios …?».
    boolean plural(Frame frame) {
        boolean one = frame.items().stream().anyMatch(item -> item.like("(?iu)(en |de )?cu[aá]l"));
        return !one
                && !frame.has(Cue.WHERE)
                && !listed
                && items.stream()
                        .anyMatch(item -> (item.meaning() instanceof PlacesListed && !item.like("(?iu)capital\\s.*"))
                                || (item.meaning() instanceof LevelNamed named && named.plural()));
    }

    /// What filling the slots needs: listed places are taken as they are.
    Needs needs() {
        return listed ? Needs.exact() : Needs.over(level);
    }

    /// The places that meet conditions; uses the words of the set and says back what was assumed. Null where a place
    /// is too small to hold the level.
    @Nullable
    Places places(Frame frame, Slots slots, List<Condition> where) {
        List<String> inside = inside(frame, slots);
        Geography geography = frame.context().geography();
        boolean fits = inside.stream()
                .allMatch(code -> listed ? geography.level(code) == level : level.below(geography.level(code)));
        if (!fits) {
            return null;
        }
        slots.use(items);
        slots.use(frame.cues(Cue.WHERE));
        if (assumed) {
            slots.assume("«dónde» se toma como en qué " + (level == Level.PROVINCE ? "provincia" : "municipio"));
        }
        if (level == Level.REGION
                && inside.contains("ES")
                && items.stream()
                        .anyMatch(item -> item.like("(?iu)comunidad(es)?( aut[oó]nomas?)?|ccaa|autonom[ií]as?"))) {
            slots.assume("con las ciudades autónomas de Ceuta y Melilla");
        }
        List<Condition> all = new ArrayList<>();
        if (capitalOf != null) {
            all.add(new Condition.Capital(capitalOf));
        }
        @Nullable List<Condition> without = Exclusions.of(frame, slots, level, inside);
        if (without == null) {
            return null;
        }
        all.addAll(without);
        all.addAll(where);
        return new Places.Within(level, inside, all);
    }

    private static List<String> inside(Frame frame, Slots slots) {
        return frame.places().stream()
                .map(Item::meaning)
                .filter(PlacesListed.class::isInstance)
                .map(meaning -> ((PlacesListed) meaning).inside())
                .filter(wider -> !wider.isEmpty())
                .findFirst()
                .orElse(slots.places());
    }
}
