package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.List;
import java.util.stream.Stream;

/// Replaces slots of an earlier plan by what a follow-up names.
///
/// Every step gives all plans that the follow-up may mean: none when it does not fit, several when it is not clear
/// which slot is replaced.
public final class Continuation {

    private final PlaceSteps places;
    private final ElectionSteps elections;
    private final MeasureSteps measures;
    private final OperationSteps operations;
    private final ComparedSteps compared;

    /// A continuation over the names of one catalog.
    public Continuation(Catalog catalog) {
        this.places = new PlaceSteps(catalog);
        this.elections = new ElectionSteps(catalog);
        this.measures = new MeasureSteps(catalog);
        this.operations = new OperationSteps();
        this.compared = new ComparedSteps(elections, places);
    }

    /// The plans that the follow-up may mean, likeliest first.
    public List<Plan> of(Plan previous, Fragments fragments) {
        return switch (previous) {
            case Query query -> of(query, fragments);
            case Analysis analysis -> of(analysis, fragments);
        };
    }

    private List<Plan> of(Query earlier, Fragments fragments) {
        if (fragments.empty()) {
            return List.of();
        }
        Query previous = places.countable(earlier);
        Stream<Query> queries = fragments.compared()
                ? compared.of(previous, fragments).stream()
                : places.of(previous, fragments.where()).stream()
                        .flatMap(query -> elections.of(query, fragments.when()).stream())
                        .flatMap(query -> measures.of(query, fragments.what()).stream());
        return queries.flatMap(query -> operations.of(query, fragments.asks()).stream())
                .map(plan -> scoped(plan, fragments))
                .distinct()
                .toList();
    }

    /// Of several steps only what all share can be replaced: the places of all, the elections of all.
    private List<Plan> of(Analysis previous, Fragments fragments) {
        boolean shared = fragments.what() == null && fragments.asks() == null && !fragments.compared();
        List<List<Plan>> steps = previous.steps().stream()
                .map(step ->
                        places.isFound(step) && fragments.when() == null ? List.<Plan>of(step) : of(step, fragments))
                .toList();
        if (!shared || steps.stream().anyMatch(plans -> plans.size() != 1 || !(plans.getFirst() instanceof Query))) {
            return List.of();
        }
        return List.of(new Analysis(
                steps.stream().map(plans -> (Query) plans.getFirst()).toList()));
    }

    private static Plan scoped(Plan plan, Fragments fragments) {
        return plan instanceof Query query && fragments.scope() != null
                ? new Query(query.elections(), query.places(), query.measures(), query.operation(), fragments.scope())
                : plan;
    }
}
