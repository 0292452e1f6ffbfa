package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What can be drawn: elections, and the places of each.
final class Atlas {

    static final String NATION = "ES";
    private static final int LARGE = 400;
    private static final List<Level> INDEXED =
            List.of(Level.REGION, Level.PROVINCE, Level.MUNICIPALITY, Level.DISTRICT, Level.SECTION);

    private final Facts facts;
    private final Catalog catalog;
    private final List<String> elections;
    private final Map<String, Map<Level, List<String>>> places = new HashMap<>();
    private final Map<String, List<String>> largeTowns = new HashMap<>();

    /// @param wanted ids of the elections to draw from
    Atlas(Facts facts, List<String> wanted) {
        this.facts = facts;
        catalog = facts.catalog();
        elections = catalog.elections().stream()
                .filter(election -> !election.sharesOnly())
                .map(Election::id)
                .filter(wanted::contains)
                .toList();
        List<String> bySize = catalog.places().stream()
                .filter(place -> place.level() == Level.MUNICIPALITY)
                .sorted(Comparator.comparingInt(Place::population).reversed().thenComparing(Place::code))
                .map(Place::code)
                .limit(LARGE)
                .toList();
        elections.forEach(election -> index(election, bySize));
    }

    private void index(String election, List<String> bySize) {
        Map<Level, List<String>> byLevel = new EnumMap<>(Level.class);
        byLevel.put(Level.NATION, List.of(NATION));
        INDEXED.forEach(level -> byLevel.put(
                level,
                catalog.inside(election, NATION, level).stream()
                        .filter(place -> facts.exists(election, place))
                        .toList()));
        places.put(election, byLevel);
        List<String> towns = Objects.requireNonNull(byLevel.get(Level.MUNICIPALITY));
        java.util.Set<String> held = java.util.Set.copyOf(towns);
        largeTowns.put(election, bySize.stream().filter(held::contains).toList());
    }

    /// Ids to draw from, oldest first.
    List<String> elections() {
        return elections;
    }

    String election(Dice dice) {
        return dice.of(elections);
    }

    /// Two elections, the older one first; the same one twice where there is only one.
    List<String> pair(Dice dice) {
        if (elections.size() < 2) {
            return List.of(elections.getFirst(), elections.getFirst());
        }
        int one = dice.below(elections.size());
        int other = (one + 1 + dice.below(elections.size() - 1)) % elections.size();
        return List.of(elections.get(Math.min(one, other)), elections.get(Math.max(one, other)));
    }

    /// A place of a level; towns are large ones half of the time, for most towns are tiny.
    String place(Dice dice, String election, Level level) {
        List<String> large = Objects.requireNonNull(largeTowns.get(election));
        if (level == Level.MUNICIPALITY && !large.isEmpty() && dice.chance(0.5)) {
            return dice.of(large);
        }
        List<String> held = places(election, level);
        return held.isEmpty() ? NATION : dice.of(held);
    }

    List<String> places(String election, Level level) {
        return Objects.requireNonNull(
                Objects.requireNonNull(places.get(election)).get(level));
    }

    /// A place of any level, as often as people ask for it.
    String anyPlace(Dice dice, String election) {
        return place(dice, election, level(dice));
    }

    private static Level level(Dice dice) {
        int at = dice.below(100);
        if (at < 6) {
            return Level.NATION;
        }
        if (at < 18) {
            return Level.REGION;
        }
        if (at < 38) {
            return Level.PROVINCE;
        }
        if (at < 78) {
            return Level.MUNICIPALITY;
        }
        return at < 85 ? Level.DISTRICT : Level.SECTION;
    }

    Level levelOf(String code) {
        return catalog.place(code).map(Place::level).orElse(Level.SECTION);
    }
}
