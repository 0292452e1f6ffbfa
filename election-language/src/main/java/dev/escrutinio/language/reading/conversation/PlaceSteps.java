package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.language.reading.conversation.Fragments.Where;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Replaces the places.
final class PlaceSteps {

    private final Catalog catalog;

    PlaceSteps(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Query> of(Query query, @Nullable Where where) {
        return switch (where) {
            case null -> List.of(query);
            case Where.In in -> in(query, in.codes());
            case Where.Around around ->
                around(codes(query.places()), around)
                        .map(codes -> in(query, codes))
                        .orElse(List.of());
            case Where.Each each -> each(query, each.level());
        };
    }

    /// The query without a count that its places do not have: one asked for in vain does not go on.
    Query countable(Query query) {
        boolean below = query.scope() == Scope.WITH_CERA
                && codes(query.places()).stream().anyMatch(code -> level(code).below(Level.PROVINCE));
        return below ? new Query(query.elections(), query.places(), query.measures(), query.operation(), null) : query;
    }

    /// Whether the places are those that an earlier step finds.
    boolean isFound(Query query) {
        return query.places() instanceof Places.OfStep;
    }

    private static List<String> codes(Places places) {
        return switch (places) {
            case Places.Named named -> named.codes();
            case Places.Within within -> within.inside();
            case Places.OfStep _ -> List.of();
        };
    }

    private List<Query> in(Query query, List<String> codes) {
        return switch (query.places()) {
            case Places.Named named ->
                Slotted.filled(named.codes(), codes).stream()
                        .filter(filled -> fits(query.operation(), filled))
                        .map(filled ->
                                Slotted.places(query, new Places.Named(filled, named.together() && filled.size() > 1)))
                        .toList();
            case Places.Within within -> inside(query, within, codes);
            case Places.OfStep _ -> List.of();
        };
    }

    /// A difference of places needs two, a likeness one.
    private static boolean fits(Operation operation, List<String> codes) {
        return switch (operation) {
            case Operation.Similar _, Operation.Seats _ -> codes.size() == 1;
            // Another part belongs to another whole.
            case Operation.Part _ -> false;
            case Operation.Value _,
                    Operation.Results _,
                    Operation.Change _,
                    Operation.Difference _,
                    Operation.Ranking _,
                    Operation.RankElections _,
                    Operation.Count _,
                    Operation.ListPlaces _,
                    Operation.Winner _,
                    Operation.Margin _,
                    Operation.Tally _,
                    Operation.Statistic _,
                    Operation.Correlation _ -> true;
        };
    }

    /// The places inside others; where the set does not fit into them, they may be asked for themselves.
    private List<Query> inside(Query query, Places.Within within, List<String> codes) {
        boolean wide = codes.stream().allMatch(code -> within.level().below(level(code)));
        if (wide) {
            return Slotted.filled(within.inside(), codes).stream()
                    .filter(inside -> asked(query.operation()) == null || lies(asked(query.operation()), inside))
                    .map(inside -> Slotted.places(query, new Places.Within(within.level(), inside, within.where())))
                    .toList();
        }
        return asksOther(query, within, codes) ? List.of(asking(query, codes.getFirst())) : List.of();
    }

    /// «¿y Calamocha?» after the position of another town among the same ones.
    private boolean asksOther(Query query, Places.Within within, List<String> codes) {
        return asked(query.operation()) != null
                && codes.size() == 1
                && level(codes.getFirst()) == within.level()
                && lies(codes.getFirst(), within.inside());
    }

    private static @Nullable String asked(Operation operation) {
        return operation instanceof Operation.Ranking ranking ? ranking.asked() : null;
    }

    private static Query asking(Query query, String place) {
        Operation.Ranking ranking = (Operation.Ranking) query.operation();
        return Slotted.operation(query, query.measures(), ranking.asking(place, ranking.whether()));
    }

    /// Whether a place is one of these or lies in one; those of no place in particular are the whole country's.
    private boolean lies(@Nullable String code, List<String> inside) {
        return inside.isEmpty()
                || Stream.iterate(Optional.ofNullable(code), Optional::isPresent, each -> catalog.parent(each.get()))
                        .flatMap(Optional::stream)
                        .anyMatch(inside::contains);
    }

    private List<Query> each(Query query, Level level) {
        boolean fits = query.places() instanceof Places.Within within
                && asked(query.operation()) == null
                && within.inside().stream().allMatch(code -> level.below(level(code)));
        return fits
                ? List.of(Slotted.places(
                        query,
                        new Places.Within(
                                level,
                                ((Places.Within) query.places()).inside(),
                                ((Places.Within) query.places()).where())))
                : List.of();
    }

    /// The one place that the words mean for all of the earlier ones; empty when there is none, or more than one.
    private Optional<List<String>> around(List<String> codes, Where.Around around) {
        Set<String> found = new LinkedHashSet<>();
        for (String code : codes) {
            Optional<String> one = around.capital()
                    ? capital(code)
                    : around.level() == Level.CERA ? abroad(code) : ofLevel(code, around.level());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
        }
        return found.size() == 1 ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    private Optional<String> ofLevel(String code, Level level) {
        if (level == Level.MUNICIPALITY && level.below(level(code))) {
            return capital(code).filter(capital -> name(capital).equals(name(code)));
        }
        return Stream.iterate(Optional.of(code), Optional::isPresent, each -> catalog.parent(each.get()))
                .flatMap(Optional::stream)
                .filter(each -> level(each) == level)
                .findFirst();
    }

    private Optional<String> abroad(String code) {
        return ofLevel(code, Level.PROVINCE)
                .map(province -> "C" + province)
                .filter(cera -> catalog.place(cera).isPresent());
    }

    /// The capital of the place itself, or of the nearest one around it that has one.
    private Optional<String> capital(String code) {
        return Stream.iterate(Optional.of(code), Optional::isPresent, each -> catalog.parent(each.get()))
                .flatMap(Optional::stream)
                .flatMap(wider -> catalog.places().stream()
                        .filter(place -> place.capitalOf().contains(wider)))
                .map(Place::code)
                .findFirst();
    }

    private String name(String code) {
        return catalog.place(code).map(Place::name).orElse(code);
    }

    private Level level(String code) {
        return catalog.place(code).map(Place::level).orElse(Level.NATION);
    }
}
