package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Operations that a hostile model tries, with the numbers that a question has.
final class GuessedOperations {

    private final NamedThings named;
    private final Picks picks;

    GuessedOperations(NamedThings named, Picks picks) {
        this.named = named;
        this.picks = picks;
    }

    Operation one() {
        return picks.one(all());
    }

    private List<Operation> all() {
        int limit = picks.one(named.whole());
        Direction direction = picks.one(List.of(Direction.values()));
        List<Operation> all = new ArrayList<>(List.of(
                new Operation.Value(),
                new Operation.Value(),
                new Operation.Value(
                        new Bound(picks.one(List.of(Comparator.values())), picks.one(named.numbers()), null)),
                new Operation.Value(null, true),
                Operation.Value.averaged(),
                new Operation.Results(null),
                new Operation.Results(limit),
                new Operation.Results(null, null, picks.one(parties())),
                new Operation.Change(picks.often()),
                new Operation.Change(),
                new Operation.Difference(),
                new Operation.Ranking(direction, picks.one(List.of(1, limit)), picks.often(), picks.rarely()),
                new Operation.Ranking(direction, picks.one(List.of(1, limit)), false),
                new Operation.RankElections(direction, 1, picks.often()),
                new Operation.Count(picks.rarely()),
                new Operation.Count(),
                new Operation.ListPlaces(null),
                new Operation.ListPlaces(limit),
                Operation.Winner.at(picks.one(List.of(1, 1, 2, limit))),
                Operation.Winner.fromLast(1),
                Operation.Winner.at(1).asking(picks.one(parties())),
                new Operation.Margin(),
                new Operation.Tally(picks.one(List.of(1, 1, 2))),
                new Operation.Part(picks.one(named.places())),
                new Operation.Statistic(picks.one(List.of(StatisticKind.values()))),
                new Operation.Correlation(picks.one(List.of(CorrelationMethod.values()))),
                Operation.Seats.real(),
                new Operation.Similar(5)));
        all.add(seats(limit));
        return all;
    }

    private Operation seats(int limit) {
        List<List<String>> merged = picks.often() ? List.of(named.parties()) : List.of();
        return new Operation.Seats(
                picks.often() ? picks.one(named.numbers()) : null,
                picks.often() ? limit : null,
                merged,
                picks.often(),
                picks.often());
    }

    private List<String> parties() {
        return Stream.concat(named.parties().stream(), Stream.of("winner")).toList();
    }
}
