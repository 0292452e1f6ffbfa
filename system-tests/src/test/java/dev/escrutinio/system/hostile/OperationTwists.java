package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;

/// Operations that a hostile model puts in place of the right one.
final class OperationTwists {

    private static final List<Operation> OTHERS = List.of(
            new Operation.Value(),
            new Operation.Results(null),
            new Operation.Results(2),
            new Operation.Change(),
            new Operation.Difference(),
            new Operation.Ranking(Direction.HIGHEST, 1, false),
            new Operation.Ranking(Direction.LOWEST, 1, false),
            new Operation.RankElections(Direction.HIGHEST, 1, false),
            new Operation.RankElections(Direction.LOWEST, 1, false),
            new Operation.Count(),
            new Operation.ListPlaces(null),
            Operation.Winner.at(1),
            Operation.Winner.at(2),
            Operation.Winner.fromLast(1),
            new Operation.Margin(),
            new Operation.Tally(1),
            new Operation.Statistic(StatisticKind.MEAN),
            new Operation.Statistic(StatisticKind.MEDIAN),
            new Operation.Correlation(CorrelationMethod.SPEARMAN),
            Operation.Seats.real(),
            new Operation.Seats(5.0, null, List.of(), false, false),
            new Operation.Similar(5),
            new Operation.Part("ES"));

    private final Query query;
    private final List<Twist> twists;

    OperationTwists(Query query, List<Twist> twists) {
        this.query = query;
        this.twists = twists;
    }

    void add() {
        OTHERS.forEach(other -> add("operation", other));
        switch (query.operation()) {
            case Operation.Ranking r -> {
                add("end", new Operation.Ranking(opposite(r.direction()), r.limit(), r.byChange()));
                add("by change", new Operation.Ranking(r.direction(), r.limit(), !r.byChange()));
                add("limit", new Operation.Ranking(r.direction(), r.limit() + 2, r.byChange()));
                add("asked", r.asking("08019", false));
            }
            case Operation.RankElections r -> {
                add("end", new Operation.RankElections(opposite(r.direction()), r.limit(), r.byChange()));
                add("by change", new Operation.RankElections(r.direction(), r.limit(), !r.byChange()));
            }
            case Operation.Winner w -> {
                add("position", new Operation.Winner(w.position() + 1, w.direction(), w.asked()));
                add(
                        "end",
                        new Operation.Winner(w.position(), w.direction() == null ? Direction.LOWEST : null, w.asked()));
            }
            case Operation.Tally t -> add("position", new Operation.Tally(t.position() + 1));
            case Operation.Statistic s -> {
                for (StatisticKind kind : StatisticKind.values()) {
                    add("statistic", new Operation.Statistic(kind));
                }
            }
            case Operation.Seats s -> {
                add("seats", new Operation.Seats(7.0, s.seats(), s.merged(), s.singleConstituency(), s.lastSeat()));
                add(
                        "seats",
                        new Operation.Seats(
                                s.threshold(), s.seats(), s.merged(), !s.singleConstituency(), s.lastSeat()));
            }
            case Operation.Value _,
                    Operation.Results _,
                    Operation.Change _,
                    Operation.Difference _,
                    Operation.Count _,
                    Operation.ListPlaces _,
                    Operation.Margin _,
                    Operation.Part _,
                    Operation.Correlation _,
                    Operation.Similar _ -> {}
        }
    }

    private void add(String kind, Operation other) {
        twists.add(new Twist(kind, Twister.withOperation(query, other)));
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.HIGHEST ? Direction.LOWEST : Direction.HIGHEST;
    }
}
