package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.reading.conversation.Fragments.When;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Replaces the elections, or the year of indicators.
final class ElectionSteps {

    private final Catalog catalog;

    ElectionSteps(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Query> of(Query query, @Nullable When when) {
        return switch (when) {
            case null -> List.of(query);
            case When.In in -> in(query, in.elections());
            case When.Before _ ->
                before(query).map(election -> in(query, List.of(election))).orElse(List.of());
            case When.InYear year -> inYear(query, year.period());
        };
    }

    /// The elections before the earliest one of a query.
    Optional<String> before(Query query) {
        List<String> loaded =
                catalog.elections().stream().map(Election::id).sorted().toList();
        int first = query.elections().stream()
                .min(Comparator.naturalOrder())
                .map(loaded::indexOf)
                .orElse(0);
        return first > 0 ? Optional.of(loaded.get(first - 1)) : Optional.empty();
    }

    /// A pair goes from the earlier to the later one; a pair is never filled with one.
    private static List<Query> in(Query query, List<String> named) {
        boolean ranked = query.operation() instanceof Operation.RankElections;
        if (ranked || query.elections().isEmpty() || hasOwnElections(query)) {
            return List.of();
        }
        boolean pair = isPair(query);
        boolean oneYear = query.elections().stream()
                        .map(id -> id.substring(0, 4))
                        .distinct()
                        .count()
                == 1;
        List<List<String>> ways = oneYear && !pair ? List.of(named) : Slotted.filled(query.elections(), named);
        return ways.stream()
                .filter(way -> !pair || way.size() == 2)
                .map(way ->
                        Slotted.elections(query, pair ? way.stream().sorted().toList() : way))
                .distinct()
                .toList();
    }

    static boolean isPair(Query query) {
        return query.operation() instanceof Operation.Change
                || (query.operation() instanceof Operation.Ranking ranking && ranking.byChange())
                || (query.places() instanceof Places.Within within
                        && within.where().stream().anyMatch(ElectionSteps::ofChange));
    }

    private static boolean ofChange(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> compares.change();
            case Condition.ComparesPlace compares -> compares.change();
            case Condition.Not not -> ofChange(not.condition());
            case Condition.Either either -> either.conditions().stream().anyMatch(ElectionSteps::ofChange);
            case Condition.Finished _,
                    Condition.Beats _,
                    Condition.ChangedWinner _,
                    Condition.Capital _,
                    Condition.Outside _ -> false;
        };
    }

    private static boolean hasOwnElections(Query query) {
        return query.places() instanceof Places.Within within
                && within.where().stream().anyMatch(ElectionSteps::ownElections);
    }

    private static boolean ownElections(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> compares.election() != null;
            case Condition.ComparesPlace compares -> compares.election() != null;
            case Condition.Finished finished -> finished.election() != null;
            case Condition.Beats beats -> beats.election() != null;
            case Condition.ChangedWinner _ -> true;
            case Condition.Capital _, Condition.Outside _ -> false;
            case Condition.Not not -> ownElections(not.condition());
            case Condition.Either either -> either.conditions().stream().anyMatch(ElectionSteps::ownElections);
        };
    }

    private static List<Query> inYear(Query query, String period) {
        List<Measure> measures = query.measures().stream()
                .map(measure -> new Measure(measure.id(), measure.party(), measure.base(), period))
                .toList();
        return query.elections().isEmpty() && !measures.isEmpty()
                ? List.of(Slotted.measures(query, measures))
                : List.of();
    }
}
