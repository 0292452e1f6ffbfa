package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import org.jspecify.annotations.Nullable;

/// Checks that a plan from outside has all its parts, which decoding alone does not.
public final class PlanShape {
    private PlanShape() {}

    /// Checks a whole plan.
    ///
    /// @throws ProblemException naming the first part that is missing
    public static void check(Plan plan) {
        switch (plan) {
            case Query query -> check(query);
            case Analysis analysis -> {
                if (analysis.steps().isEmpty()) {
                    throw missing("steps");
                }
                analysis.steps().forEach(PlanShape::check);
            }
        }
    }

    private static void check(Query query) {
        check(present(query.places(), "places"));
        check(present(query.operation(), "operation"));
        query.measures().forEach(PlanShape::check);
    }

    private static void check(Places places) {
        switch (places) {
            case Places.Named named -> {
                if (named.codes().isEmpty()) {
                    throw missing("places.codes");
                }
            }
            case Places.Within within -> {
                present(within.level(), "places.level");
                within.where().forEach(PlanShape::check);
            }
            case Places.OfStep _ -> {}
        }
    }

    private static void check(Operation.Results results) {
        if (results.share() != null) {
            present(results.share().comparator(), "operation.share.comparator");
        }
        results.bounds().forEach(bound -> {
            present(bound.measure(), "operation.bounds.measure");
            present(bound.comparator(), "operation.bounds.comparator");
        });
    }

    private static void check(Operation operation) {
        switch (operation) {
            case Operation.Ranking ranking -> {
                present(ranking.direction(), "operation.direction");
                positive(ranking.limit(), "operation.limit");
                if (ranking.whether()) {
                    present(ranking.asked(), "operation.asked");
                }
            }
            case Operation.RankElections ranking -> {
                present(ranking.direction(), "operation.direction");
                positive(ranking.limit(), "operation.limit");
            }
            case Operation.Statistic statistic -> present(statistic.kind(), "operation.kind");
            case Operation.Correlation correlation -> present(correlation.method(), "operation.method");
            case Operation.Winner winner -> positive(winner.position(), "operation.position");
            case Operation.Similar similar -> positive(similar.limit(), "operation.limit");
            case Operation.Tally tally -> positive(tally.position(), "operation.position");
            case Operation.Part part -> present(part.whole(), "operation.whole");
            case Operation.Results results -> check(results);
            case Operation.Value _,
                    Operation.Change _,
                    Operation.Difference _,
                    Operation.Count _,
                    Operation.ListPlaces _,
                    Operation.Margin _,
                    Operation.Seats _ -> {}
        }
    }

    private static void check(Condition condition) {
        switch (condition) {
            case Condition.Compares compares -> {
                check(present(compares.measure(), "places.where.measure"));
                present(compares.comparator(), "places.where.comparator");
            }
            case Condition.ComparesPlace compares -> {
                check(present(compares.measure(), "places.where.measure"));
                present(compares.comparator(), "places.where.comparator");
                present(compares.place(), "places.where.place");
            }
            case Condition.Finished finished -> present(finished.party(), "places.where.party");
            case Condition.ChangedWinner changed -> {
                present(changed.from(), "places.where.from");
                present(changed.to(), "places.where.to");
            }
            case Condition.Beats beats -> {
                present(beats.party(), "places.where.party");
                present(beats.other(), "places.where.other");
            }
            case Condition.Either either -> either.conditions().forEach(PlanShape::check);
            case Condition.Not not -> check(present(not.condition(), "places.where.condition"));
            case Condition.Capital capital -> present(capital.of(), "places.where.of");
            case Condition.Outside _ -> {}
        }
    }

    private static void check(Measure measure) {
        present(measure.id(), "measures.id");
    }

    private static <T> T present(@Nullable T part, String name) {
        if (part == null) {
            throw missing(name);
        }
        return part;
    }

    private static void positive(int number, String name) {
        if (number < 1) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY, "«" + name + "» del plan debe ser un número entero desde 1.");
        }
    }

    private static ProblemException missing(String name) {
        return new ProblemException(
                ProblemKind.INVALID_BODY, "Al plan le falta «" + name + "»; complételo y vuelva a enviarlo.");
    }
}
