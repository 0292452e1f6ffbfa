package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a catalog has what a plan from outside names.
final class KnownNames {

    private static final String WINNER = "winner";

    private final Catalog catalog;

    KnownNames(Catalog catalog) {
        this.catalog = catalog;
    }

    boolean inPlan(Plan plan) {
        return switch (plan) {
            case Query query -> inQuery(query);
            case Analysis analysis ->
                !analysis.steps().isEmpty() && analysis.steps().stream().allMatch(this::inQuery);
        };
    }

    private boolean inQuery(Query query) {
        return query.elections().stream().allMatch(this::election)
                && query.measures().stream().allMatch(this::measure)
                && places(query.places())
                && (!(query.operation() instanceof Operation.Ranking ranking)
                        || ranking.asked() == null
                        || place(ranking.asked()))
                && (!(query.operation() instanceof Operation.Seats seats)
                        || seats.merged().stream().flatMap(List::stream).allMatch(this::party));
    }

    private boolean places(Places places) {
        return switch (places) {
            case Places.Named named -> named.codes().stream().allMatch(this::place);
            case Places.Within within ->
                within.inside().stream().allMatch(this::place)
                        && within.where().stream().allMatch(this::condition);
            case Places.OfStep _ -> true;
        };
    }

    private boolean condition(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> measure(compares.measure()) && election(compares.election());
            case Condition.ComparesPlace compares ->
                measure(compares.measure()) && election(compares.election()) && place(compares.place());
            case Condition.Finished finished -> party(finished.party()) && election(finished.election());
            case Condition.ChangedWinner changed -> election(changed.from()) && election(changed.to());
            case Condition.Beats beats -> party(beats.party()) && party(beats.other()) && election(beats.election());
            case Condition.Capital _ -> true;
            case Condition.Outside outside -> outside.codes().stream().allMatch(this::place);
            case Condition.Not not -> condition(not.condition());
            case Condition.Either either -> either.conditions().stream().allMatch(this::condition);
        };
    }

    private boolean measure(Measure measure) {
        return catalog.measure(measure.id()).isPresent() && party(measure.party());
    }

    private boolean place(String code) {
        return !code.isEmpty() && catalog.place(code).isPresent();
    }

    private boolean election(@Nullable String id) {
        return id == null || catalog.election(id).isPresent();
    }

    private boolean party(@Nullable String id) {
        return id == null
                || Arrays.stream(id.split("[+>]", -1))
                        .allMatch(part -> WINNER.equals(part)
                                || catalog.party(part).isPresent()
                                || catalog.space(part).isPresent());
    }
}
