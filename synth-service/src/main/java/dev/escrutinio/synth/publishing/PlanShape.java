package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.Place;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is left of a plan when its names are taken out: «change:share:municipality:e2:l1».
final class PlanShape {

    private final Catalog catalog;

    PlanShape(Catalog catalog) {
        this.catalog = catalog;
    }

    String of(Plan plan) {
        return switch (plan) {
            case Query query -> of(query);
            case Analysis analysis ->
                analysis.steps().stream().map(this::of).collect(Collectors.joining("+", "analysis(", ")"));
        };
    }

    private String of(Query query) {
        String measures = query.measures().stream()
                .map(measure -> kind(measure.id()))
                .distinct()
                .collect(Collectors.joining(","));
        return operation(query.operation()) + ":" + (measures.isEmpty() ? "-" : measures) + ":" + places(query.places())
                + ":e" + query.elections().size() + ":m" + query.measures().size();
    }

    private String kind(String measure) {
        return catalog.measure(measure)
                .map(MeasureDefinition::kind)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .orElse(measure);
    }

    private String places(Places places) {
        return switch (places) {
            case Places.Named named ->
                level(named.codes().getFirst()) + named.codes().size() + (named.together() ? "t" : "");
            case Places.Within within ->
                within.level().name().toLowerCase(Locale.ROOT) + "_in_"
                        + within.inside().stream().map(this::level).distinct().collect(Collectors.joining(","))
                        + within.where().stream().map(PlanShape::condition).collect(Collectors.joining(",", "(", ")"));
            case Places.OfStep _ -> "of_step";
        };
    }

    private String level(String code) {
        return catalog.place(code)
                .map(Place::level)
                .orElse(Level.SECTION)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> compares.change() ? "compares_change" : "compares";
            case Condition.ComparesPlace compares -> compares.change() ? "compares_place_change" : "compares_place";
            case Condition.Finished _ -> "finished";
            case Condition.ChangedWinner _ -> "changed_winner";
            case Condition.Beats _ -> "beats";
            case Condition.Capital _ -> "capital";
            case Condition.Outside _ -> "outside";
            case Condition.Not not -> "not_" + condition(not.condition());
            case Condition.Either either ->
                either.conditions().stream()
                        .map(PlanShape::condition)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("_", "either_", ""));
        };
    }

    private static String operation(Operation operation) {
        return switch (operation) {
            case Operation.Value _ -> "value";
            case Operation.Results results ->
                (results.limit() == null ? "results" : "results_first")
                        + results.every().stream()
                                .map(Operation.PartyBound::measure)
                                .distinct()
                                .map(measure -> "vote_share".equals(measure) ? "_of_share" : "_of_" + measure)
                                .collect(Collectors.joining());
            case Operation.Change change -> change.relative() ? "change_relative" : "change";
            case Operation.Difference _ -> "difference";
            case Operation.Ranking ranking ->
                "ranking_" + ranking.direction().name().toLowerCase(Locale.ROOT) + (ranking.limit() == 1 ? "_one" : "")
                        + (ranking.byChange() ? "_by_change" : "") + (ranking.relative() ? "_relative" : "")
                        + (ranking.asked() == null ? "" : ranking.whether() ? "_whether" : "_asked");
            case Operation.RankElections elections ->
                "rank_elections_" + elections.direction().name().toLowerCase(Locale.ROOT);
            case Operation.Count count -> count.share() ? "count_share" : "count";
            case Operation.ListPlaces _ -> "list";
            case Operation.Winner winner ->
                "winner" + winner.position()
                        + (winner.equals(Operation.Winner.at(winner.position())) ? "" : "_from_last");
            case Operation.Margin _ -> "margin";
            case Operation.Tally tally -> "tally" + tally.position();
            case Operation.Part _ -> "part";
            case Operation.Statistic statistic -> statistic.kind().name().toLowerCase(Locale.ROOT);
            case Operation.Correlation correlation ->
                correlation.method().name().toLowerCase(Locale.ROOT);
            case Operation.Seats seats -> seats.equals(Operation.Seats.real()) ? "seats" : "seats_what_if";
            case Operation.Similar _ -> "similar";
        };
    }
}
