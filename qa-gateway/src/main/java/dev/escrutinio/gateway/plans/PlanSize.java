package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;

/// How much work a plan is, before it is executed.
public final class PlanSize {
    private static final int MOST_STEPS = 20;
    private static final int MOST_VALUES = 20_000;
    private static final int QUICK_VALUES = 64;

    private PlanSize() {}

    /// Refuses a plan that is too large.
    ///
    /// @throws ProblemException if the plan asks for more than one request may
    public static void check(Plan plan) {
        long values = switch (plan) {
            case Query query -> values(query);
            case Analysis analysis -> {
                if (analysis.steps().size() > MOST_STEPS) {
                    throw new ProblemException(
                            ProblemKind.PLAN_TOO_LARGE,
                            "El análisis tiene más de " + MOST_STEPS + " pasos; divídalo en varios.");
                }
                yield analysis.steps().stream().mapToLong(PlanSize::values).sum();
            }
        };
        if (values > MOST_VALUES) {
            throw new ProblemException(
                    ProblemKind.PLAN_TOO_LARGE,
                    "El plan pide " + values + " valores y el máximo es " + MOST_VALUES
                            + "; pida menos lugares, medidas o elecciones.");
        }
    }

    /// Whether the plan takes well under a millisecond, so that the thread that serves all requests may do it.
    public static boolean isQuick(Plan plan) {
        return switch (plan) {
            case Query query -> isQuick(query);
            case Analysis _ -> false;
        };
    }

    private static boolean isQuick(Query query) {
        boolean fewPlaces = switch (query.places()) {
            case Places.Named _ -> values(query) <= QUICK_VALUES;
            case Places.Within within ->
                !within.level().below(Level.MUNICIPALITY)
                        && within.inside().stream().noneMatch("ES"::equals);
            case Places.OfStep _ -> false;
        };
        return fewPlaces && !(query.operation() instanceof Operation.Similar);
    }

    private static long values(Query query) {
        long elections = Math.max(1, query.elections().size());
        long measures = Math.max(1, query.measures().size());
        return switch (query.places()) {
            case Places.Named named -> elections * measures * named.codes().size();
            // conditions are met by each place one by one; the places themselves are scanned in bulk
            case Places.Within within ->
                elections * measures * (1 + within.where().size());
            case Places.OfStep _ -> elections * measures;
        };
    }
}
