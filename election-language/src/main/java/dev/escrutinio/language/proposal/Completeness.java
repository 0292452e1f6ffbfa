package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells whether a decoded query has all its parts, which decoding alone does not.
final class Completeness {

    private static final int MOST = 100;

    private Completeness() {}

    static boolean of(Query query) {
        return present(query.places())
                && present(query.operation())
                && places(query.places())
                && operation(query.operation())
                && query.measures().stream().allMatch(Completeness::measure)
                && Set.copyOf(query.measures()).size() == query.measures().size();
    }

    private static boolean places(Places places) {
        return switch (places) {
            case Places.Named named -> !named.codes().isEmpty();
            case Places.Within within ->
                present(within.level())
                        && !within.inside().isEmpty()
                        && within.where().stream().allMatch(Completeness::condition);
            case Places.OfStep _ -> false;
        };
    }

    private static boolean condition(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares ->
                present(compares.measure())
                        && measure(compares.measure())
                        && present(compares.comparator())
                        && Double.isFinite(compares.value());
            case Condition.ComparesPlace compares ->
                present(compares.measure())
                        && measure(compares.measure())
                        && present(compares.comparator())
                        && present(compares.place());
            case Condition.Finished finished -> present(finished.party()) && positive(finished.position());
            case Condition.ChangedWinner changed -> present(changed.from()) && present(changed.to());
            case Condition.Beats beats -> present(beats.party()) && present(beats.other());
            case Condition.Either either ->
                either.conditions().size() > 1 && either.conditions().stream().allMatch(Completeness::condition);
            case Condition.Not not -> present(not.condition()) && condition(not.condition());
            case Condition.Capital capital -> present(capital.of());
            case Condition.Outside outside -> !outside.codes().isEmpty();
        };
    }

    private static boolean operation(Operation operation) {
        return switch (operation) {
            case Operation.Ranking ranking -> present(ranking.direction()) && positive(ranking.limit());
            case Operation.RankElections ranking -> present(ranking.direction()) && positive(ranking.limit());
            case Operation.Statistic statistic -> present(statistic.kind());
            case Operation.Correlation correlation -> present(correlation.method());
            case Operation.Winner winner -> positive(winner.position());
            case Operation.Similar similar -> positive(similar.limit());
            case Operation.Tally tally -> positive(tally.position());
            case Operation.Part part -> present(part.whole());
            case Operation.Results results ->
                positive(results.limit())
                        && results.every().stream()
                                .allMatch(bound -> present(bound.measure()) && present(bound.comparator()));
            case Operation.Value value ->
                value.bound() == null || present(value.bound().comparator());
            case Operation.ListPlaces list -> positive(list.limit());
            case Operation.Seats seats ->
                positive(seats.seats())
                        && seats.merged().stream().flatMap(List::stream).allMatch(Completeness::present);
            case Operation.Change _, Operation.Difference _, Operation.Count _, Operation.Margin _ -> true;
        };
    }

    private static boolean measure(@Nullable Measure measure) {
        return measure != null && present(measure.id());
    }

    private static boolean positive(@Nullable Integer number) {
        return number == null || (number >= 1 && number <= MOST);
    }

    // decoding puts null where JSON lacks a part, whatever the record's type says
    private static boolean present(@Nullable Object part) {
        return part != null;
    }
}
