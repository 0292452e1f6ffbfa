package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A plan that names places, parties and elections as its question does, so that a model need know no code.
public final class QuotedPlan {

    /// Stands for whoever came first; nothing to quote.
    private static final String WINNER = "winner";

    private static final Pattern PARTY = Pattern.compile("[^+>]+");

    private final Map<Mention, String> quotes;

    private QuotedPlan(Map<Mention, String> quotes) {
        this.quotes = quotes;
    }

    /// The plan in the question's words. What the question does not name stays out of it, or a code.
    public static Plan of(Plan plan, Map<Mention, String> quotes) {
        QuotedPlan quoted = new QuotedPlan(quotes);
        return switch (plan) {
            case Query query -> quoted.query(query);
            case Analysis analysis ->
                new Analysis(analysis.steps().stream().map(quoted::query).toList());
        };
    }

    private Query query(Query query) {
        return new Query(
                elections(query.elections()),
                places(query.places()),
                query.measures().stream().map(this::measure).toList(),
                operation(query.operation()),
                query.scope());
    }

    /// «todas las elecciones» is one quote for all of them.
    private List<String> elections(List<String> ids) {
        String all = quotes.get(new Mention(Mention.Kind.ELECTION, Mention.ALL));
        return all != null && ids.size() > 1
                ? List.of(all)
                : ids.stream().map(this::election).toList();
    }

    private Places places(Places places) {
        return switch (places) {
            case Places.Named named ->
                new Places.Named(named.codes().stream().map(this::place).toList(), named.together());
            case Places.Within within ->
                new Places.Within(
                        within.level(),
                        within.inside().stream().map(this::place).toList(),
                        within.where().stream().map(this::condition).toList());
            case Places.OfStep step -> step;
        };
    }

    private Condition condition(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares ->
                new Condition.Compares(
                        measure(compares.measure()),
                        optional(Mention.Kind.ELECTION, compares.election()),
                        compares.change(),
                        compares.comparator(),
                        compares.value(),
                        compares.upper(),
                        compares.relative());
            case Condition.ComparesPlace compares ->
                new Condition.ComparesPlace(
                        measure(compares.measure()),
                        optional(Mention.Kind.ELECTION, compares.election()),
                        compares.comparator(),
                        place(compares.place()),
                        compares.change());
            case Condition.Finished finished ->
                new Condition.Finished(
                        party(finished.party()),
                        finished.position(),
                        optional(Mention.Kind.ELECTION, finished.election()));
            case Condition.ChangedWinner changed ->
                new Condition.ChangedWinner(election(changed.from()), election(changed.to()));
            case Condition.Capital capital -> capital;
            case Condition.Outside outside ->
                new Condition.Outside(outside.codes().stream().map(this::place).toList());
            case Condition.Not not -> new Condition.Not(condition(not.condition()));
            case Condition.Either either ->
                new Condition.Either(
                        either.conditions().stream().map(this::condition).toList());
            case Condition.Beats beats ->
                new Condition.Beats(
                        party(beats.party()), party(beats.other()), optional(Mention.Kind.ELECTION, beats.election()));
        };
    }

    private Measure measure(Measure measure) {
        return new Measure(measure.id(), parties(measure.party()), measure.base(), measure.period());
    }

    private Operation operation(Operation operation) {
        return switch (operation) {
            case Operation.Results results ->
                new Operation.Results(
                        results.limit(),
                        results.share(),
                        optional(Mention.Kind.PARTY, results.asked()),
                        results.bounds());
            case Operation.Winner winner ->
                new Operation.Winner(
                        winner.position(), winner.direction(), optional(Mention.Kind.PARTY, winner.asked()));
            case Operation.Ranking ranking
            when ranking.asked() != null -> ranking.asking(place(ranking.asked()), ranking.whether());
            case Operation.Part part -> new Operation.Part(place(part.whole()));
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

    /// Parties that are added up, or held against each other, are quoted one by one.
    private @Nullable String parties(@Nullable String ids) {
        return ids == null
                ? null
                : PARTY.matcher(ids)
                        .replaceAll(one -> Matcher.quoteReplacement(
                                Objects.requireNonNull(optional(Mention.Kind.PARTY, one.group()))));
    }

    private @Nullable String optional(Mention.Kind kind, @Nullable String id) {
        return id == null || id.equals(WINNER) ? id : quote(kind, id);
    }

    private String place(String code) {
        return quote(Mention.Kind.PLACE, code);
    }

    private String party(String id) {
        return quote(Mention.Kind.PARTY, id);
    }

    private String election(String id) {
        return quote(Mention.Kind.ELECTION, id);
    }

    private String quote(Mention.Kind kind, String id) {
        return quotes.getOrDefault(new Mention(kind, id), id);
    }
}
