package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.conversation.Fragments.Asks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replaces the operation, or its count or direction.
final class OperationSteps {

    List<Plan> of(Query query, @Nullable Asks asks) {
        return switch (asks) {
            case null -> List.of(query);
            case Asks.Position position -> position(query, position);
            case Asks.Which _ ->
                query.operation() instanceof Operation.Count
                        ? List.of(with(query, new Operation.ListPlaces(null)))
                        : List.of();
            case Asks.HowMany _ ->
                query.operation() instanceof Operation.ListPlaces
                        ? List.of(with(query, new Operation.Count()))
                        : List.of();
            case Asks.Results _ -> ofParties(query, new Operation.Results(null));
            case Asks.First first -> first(query, first);
            case Asks.End end -> end(query, end.direction());
        };
    }

    private static List<Plan> end(Query query, Direction direction) {
        if (query.operation() instanceof Operation.Ranking ranking) {
            return List.of(with(
                    query,
                    new Operation.Ranking(
                            direction,
                            ranking.limit(),
                            ranking.byChange(),
                            ranking.relative(),
                            ranking.asked(),
                            ranking.whether())));
        }
        return query.operation() instanceof Operation.RankElections ranking
                ? List.of(with(query, new Operation.RankElections(direction, ranking.limit(), ranking.byChange())))
                : List.of();
    }

    private static List<Plan> position(Query query, Asks.Position position) {
        return switch (query.places()) {
            case Places.Named _ ->
                ofParties(
                        query,
                        position.last()
                                ? Operation.Winner.fromLast(position.position())
                                : Operation.Winner.at(position.position()));
            case Places.Within _ when position.last() -> List.of();
            case Places.Within within -> inSet(query, within, position);
            case Places.OfStep _ -> List.of();
        };
    }

    /// After a search for places: who won in those found, or in the place gone through; the second is a place or a
    /// party.
    private static List<Plan> inSet(Query query, Places.Within within, Asks.Position asked) {
        int position = asked.position();
        Operation winner = Operation.Winner.at(position);
        boolean found =
                query.operation() instanceof Operation.Ranking || query.operation() instanceof Operation.ListPlaces;
        if (query.elections().size() != 1) {
            return List.of();
        }
        Query around = new Query(
                query.elections(), new Places.Named(within.inside(), false), List.of(), winner, query.scope());
        if (!found) {
            return List.of(around);
        }
        Query there = new Query(query.elections(), new Places.OfStep(0), List.of(), winner, query.scope());
        Plan searched = new Analysis(List.of(query, there));
        if (asked.there()) {
            return List.of(searched);
        }
        return query.operation() instanceof Operation.Ranking ranking && position > 1
                ? List.of(
                        with(
                                query,
                                new Operation.Ranking(
                                        ranking.direction(), position, ranking.byChange(), ranking.relative())),
                        around)
                : List.of(searched, around);
    }

    private static List<Plan> first(Query query, Asks.First first) {
        return switch (query.operation()) {
            case Operation.Ranking ranking
            when !first.parties() ->
                List.of(with(
                        query,
                        new Operation.Ranking(
                                first.direction(), first.limit(), ranking.byChange(), ranking.relative())));
            case Operation.ListPlaces _
            when !first.parties() && first.direction() == Direction.HIGHEST ->
                List.of(with(query, new Operation.ListPlaces(first.limit())));
            case Operation.Similar _
            when !first.parties() && first.direction() == Direction.HIGHEST ->
                List.of(with(query, new Operation.Similar(first.limit())));
            case Operation.RankElections ranking
            when !first.parties() ->
                List.of(with(query, new Operation.RankElections(first.direction(), first.limit(), ranking.byChange())));
            case Operation.Ranking _,
                    Operation.RankElections _,
                    Operation.ListPlaces _,
                    Operation.Similar _,
                    Operation.Count _,
                    Operation.Statistic _,
                    Operation.Tally _,
                    Operation.Part _,
                    Operation.Correlation _ -> List.of();
            case Operation.Value _,
                    Operation.Results _,
                    Operation.Change _,
                    Operation.Difference _,
                    Operation.Winner _,
                    Operation.Margin _,
                    Operation.Seats _ ->
                first.direction() == Direction.HIGHEST
                        ? ofParties(query, new Operation.Results(first.limit()))
                        : List.of();
        };
    }

    /// What is told of the parties of named places.
    private static List<Plan> ofParties(Query query, Operation operation) {
        boolean counted =
                query.places() instanceof Places.Named && !query.elections().isEmpty();
        return counted ? List.of(Slotted.operation(query, List.of(), operation)) : List.of();
    }

    private static Query with(Query query, Operation operation) {
        return Slotted.operation(query, query.measures(), operation);
    }
}
