package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.proposal.OwnWords.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Replaces the names of a query, whatever they are replaced by.
final class Linking {

    /// Stands for whoever came first.
    static final String WINNER = "winner";

    private final Names names;

    Linking(Names names) {
        this.names = names;
    }

    /// What names are replaced by.
    interface Names {
        /// Names for one in a list.
        List<String> all(Kind kind, String name);

        /// The name for one that stands alone.
        String one(Kind kind, String name);
    }

    Query query(Query query) {
        return new Query(
                list(Kind.ELECTION, query.elections()),
                places(query.places()),
                query.measures().stream().map(this::measure).toList(),
                operation(query.operation()),
                query.scope());
    }

    private List<String> list(Kind kind, List<String> all) {
        return all.stream()
                .flatMap(name -> names.all(kind, name).stream())
                .distinct()
                .toList();
    }

    private Places places(Places places) {
        return switch (places) {
            case Places.Named named -> new Places.Named(list(Kind.PLACE, named.codes()), named.together());
            case Places.Within within ->
                new Places.Within(
                        within.level(),
                        list(Kind.PLACE, within.inside()),
                        within.where().stream().map(this::condition).toList());
            case Places.OfStep step -> step;
        };
    }

    private Condition condition(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares ->
                new Condition.Compares(
                        measure(compares.measure()),
                        election(compares.election()),
                        compares.change(),
                        compares.comparator(),
                        compares.value(),
                        compares.upper(),
                        compares.relative());
            case Condition.ComparesPlace compares ->
                new Condition.ComparesPlace(
                        measure(compares.measure()),
                        election(compares.election()),
                        compares.comparator(),
                        names.one(Kind.PLACE, compares.place()),
                        compares.change());
            case Condition.Finished finished ->
                new Condition.Finished(party(finished.party()), finished.position(), election(finished.election()));
            case Condition.ChangedWinner changed ->
                new Condition.ChangedWinner(
                        names.one(Kind.ELECTION, changed.from()), names.one(Kind.ELECTION, changed.to()));
            case Condition.Beats beats ->
                new Condition.Beats(party(beats.party()), party(beats.other()), election(beats.election()));
            case Condition.Not not -> new Condition.Not(condition(not.condition()));
            case Condition.Either either ->
                new Condition.Either(
                        either.conditions().stream().map(this::condition).toList());
            case Condition.Capital capital -> capital;
            case Condition.Outside outside -> new Condition.Outside(list(Kind.PLACE, outside.codes()));
        };
    }

    private Measure measure(Measure measure) {
        return new Measure(measure.id(), parties(measure.party()), measure.base(), measure.period());
    }

    private @Nullable String parties(@Nullable String ids) {
        return ids == null
                ? null
                : Arrays.stream(ids.split("\\+", -1)).map(this::party).collect(Collectors.joining("+"));
    }

    private Operation operation(Operation operation) {
        return switch (operation) {
            case Operation.Results results ->
                new Operation.Results(results.limit(), results.share(), optional(results.asked()), results.bounds());
            case Operation.Winner winner ->
                new Operation.Winner(winner.position(), winner.direction(), optional(winner.asked()));
            case Operation.Ranking ranking
            when ranking.asked() != null -> ranking.asking(names.one(Kind.PLACE, ranking.asked()), ranking.whether());
            case Operation.Part part -> new Operation.Part(names.one(Kind.PLACE, part.whole()));
            case Operation.Seats seats ->
                new Operation.Seats(
                        seats.threshold(),
                        seats.seats(),
                        seats.merged().stream()
                                .map(group -> group.stream().map(this::party).toList())
                                .toList(),
                        seats.singleConstituency(),
                        seats.lastSeat());
            case Operation.Value _,
                    Operation.Change _,
                    Operation.Difference _,
                    Operation.Ranking _,
                    Operation.RankElections _,
                    Operation.Count _,
                    Operation.ListPlaces _,
                    Operation.Margin _,
                    Operation.Tally _,
                    Operation.Statistic _,
                    Operation.Correlation _,
                    Operation.Similar _ -> operation;
        };
    }

    private @Nullable String election(@Nullable String name) {
        return name == null ? null : names.one(Kind.ELECTION, name);
    }

    private @Nullable String optional(@Nullable String party) {
        return party == null ? null : party(party);
    }

    private String party(String name) {
        return name.equals(WINNER) ? name : names.one(Kind.PARTY, name);
    }
}
