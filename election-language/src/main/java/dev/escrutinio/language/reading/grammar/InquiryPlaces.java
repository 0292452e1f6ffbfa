package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlacesListed;
import dev.escrutinio.language.reading.lexicon.Meaning.Soft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sets of places that an inquiry goes over, and the towns that it looks at by themselves.
record InquiryPlaces(List<Places.Within> sets, List<String> towns) {

    private static final String LEVEL =
            "(?iu)(ciudad|capital|municipio|provincia|comunidad|regi[oó]n|distrito|secci[oó]n) .*";

    /// Reads them; empty where they do not fit together. Uses their words.
    static Optional<InquiryPlaces> of(Frame frame, Slots slots) {
        return new Finder(frame, slots).found();
    }

    /// Whether a word, a mark, a level or a capital letter leads to a place: «qué relación guarda» names no town.
    static boolean introduced(Frame frame, Item item) {
        int at = frame.position(item);
        Item before = at > 0 ? frame.items().get(at - 1) : item;
        boolean joined = before.mark('(')
                || before.mark(',')
                || before.meaning() instanceof LevelNamed
                || (before.meaning() instanceof Soft soft && !soft.links().isEmpty());
        return item.unlikely() < 2
                && (joined
                        || at == 0
                        || item.text().chars().anyMatch(Character::isUpperCase)
                        || item.like(LEVEL)
                        || codes(item).contains("ES"));
    }

    private static List<String> codes(Item item) {
        return item.meaning() instanceof PlaceNamed named ? named.codes() : List.of();
    }

    /// What has been found so far.
    private static final class Finder {
        private final Frame frame;
        private final Slots slots;
        private final Geography geography;
        private final Set<String> around = new LinkedHashSet<>();
        private final Set<String> towns = new LinkedHashSet<>();
        private final Set<Places.Within> sets = new LinkedHashSet<>();

        private Finder(Frame frame, Slots slots) {
            this.frame = frame;
            this.slots = slots;
            this.geography = frame.context().geography();
        }

        private Optional<InquiryPlaces> found() {
            frame.places().forEach(this::place);
            slots.use(frame.places());
            if (around.isEmpty() && towns.isEmpty()) {
                around.add("ES");
                slots.assume("se toma el conjunto de España");
            }
            boolean fits = frame.levels().stream().allMatch(this::level);
            slots.use(frame.levels());
            if (sets.isEmpty()) {
                Collection<String> inside = around.isEmpty() ? towns : around;
                fits &= set(around.isEmpty() ? Level.SECTION : Level.MUNICIPALITY, inside, null);
            }
            if (around.equals(Set.of("ES"))
                    && frame.has(Cue.PATTERN)
                    && sets.stream().noneMatch(Finder::towns)) {
                sets.add(new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of()));
            }
            return fits ? Optional.of(new InquiryPlaces(List.copyOf(sets), List.copyOf(towns))) : Optional.empty();
        }

        /// All towns, or what lies in them; not only capitals or wider places.
        private static boolean towns(Places.Within set) {
            return set.where().isEmpty() && !Level.MUNICIPALITY.below(set.level());
        }

        private void place(Item item) {
            if (item.meaning() instanceof PlacesListed listed) {
                if (listed.capitalOf() == null) {
                    towns.addAll(listed.codes());
                } else {
                    set(Level.MUNICIPALITY, geography.distinct(listed.inside()), listed.capitalOf());
                }
            } else if (item.meaning() instanceof PlaceNamed named) {
                named(named.codes());
            }
        }

        /// A name of a province and its capital is the province the first time, the town after it.
        private void named(List<String> codes) {
            List<String> wide = geography.distinct(codes).stream()
                    .filter(code -> Level.MUNICIPALITY.below(geography.level(code)))
                    .toList();
            List<String> narrow = codes.stream()
                    .filter(code -> !Level.MUNICIPALITY.below(geography.level(code)))
                    .toList();
            String widest = wide.stream()
                    .filter(code -> geography.level(code) == Level.PROVINCE)
                    .findFirst()
                    .orElse(wide.isEmpty() ? null : wide.getFirst());
            // Districts are those of a city.
            boolean city = !narrow.isEmpty()
                    && frame.levels().stream().anyMatch(item -> item.level(Level.DISTRICT))
                    && frame.levels().stream().noneMatch(item -> item.level(Level.MUNICIPALITY));
            if (widest != null && !city && (narrow.isEmpty() || around.add(widest))) {
                around.add(widest);
            } else {
                towns.addAll(narrow.stream().limit(1).toList());
            }
        }

        private boolean level(Item item) {
            LevelNamed level = (LevelNamed) item.meaning();
            if (level.level() == Level.CERA) {
                return false;
            }
            boolean one = !level.plural() && !item.like("(?iu)(municipio|secci[oó]n.*|distrito.*)");
            if (!one) {
                Collection<String> inside = around.isEmpty() ? towns : around;
                return set(level.level(), inside, level.capitalOf());
            }
            // «la capital», «la ciudad»: of the only place; «la provincia» is that place itself.
            boolean town = level.level() == Level.MUNICIPALITY;
            List<String> capitals = geography.capitalsIn(around, Level.PROVINCE);
            if (town && capitals.size() == 1) {
                towns.add(capitals.getFirst());
            }
            return !town || capitals.size() == 1 || towns.size() == 1;
        }

        private boolean set(Level level, Collection<String> inside, @Nullable Level capitalOf) {
            List<Condition> where = capitalOf == null ? List.of() : List.of(new Condition.Capital(capitalOf));
            sets.add(new Places.Within(level, new ArrayList<>(inside), where));
            return !inside.isEmpty() && inside.stream().allMatch(code -> level.below(geography.level(code)));
        }
    }
}
