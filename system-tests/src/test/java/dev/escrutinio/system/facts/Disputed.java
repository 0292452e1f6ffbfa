package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Plans that the raw files do not decide: they ask for something over the census of sections or districts whose
/// municipality has another census in file 05 than in file 09.
final class Disputed {

    private static final Set<String> OVER_CENSUS = Set.of(
            "census", "turnout", "abstention", "abstention_rate", "first_advance_turnout", "second_advance_turnout");

    private final DuckDb db;
    private final Set<String> towns;

    Disputed(DuckDb db) {
        this.db = db;
        towns = Set.copyOf(db.texts("SELECT e || ' ' || town FROM disputed"));
    }

    boolean decides(Plan plan) {
        return switch (plan) {
            case Query query -> decides(query);
            case Analysis analysis -> analysis.steps().stream().allMatch(this::decides);
        };
    }

    private boolean decides(Query query) {
        return !overCensus(query) || query.elections().stream().noneMatch(e -> disputed(query.places(), e));
    }

    private boolean disputed(@Nullable Places places, String election) {
        return switch (places) {
            case Places.Named named ->
                named.codes().stream().anyMatch(code -> below(Draw.level(code)) && disputed(code, election));
            case Places.Within within ->
                below(within.level())
                        && within.inside().stream()
                                .anyMatch(
                                        around -> !disputedIn(around, election).isEmpty());
            case Places.OfStep step -> false;
            case null -> false;
        };
    }

    private boolean disputed(String code, String election) {
        return towns.contains(election + " " + code.substring(0, 5));
    }

    private Set<String> disputedIn(String around, String election) {
        return new TreeSet<>(
                switch (Draw.level(around)) {
                    case NATION ->
                        towns.stream().filter(one -> one.startsWith(election)).toList();
                    case REGION ->
                        db.texts("SELECT town FROM disputed d JOIN f07 p ON p.e = d.e AND p.prov = d.town[:2]"
                                + " WHERE d.e = '%s' AND p.region = '%s'".formatted(election, around));
                    default -> {
                        String town = around.substring(0, Math.min(5, around.length()));
                        yield towns.stream()
                                .filter(one -> one.startsWith(election + " " + town))
                                .toList();
                    }
                });
    }

    private static boolean overCensus(Query query) {
        boolean told = query.operation() instanceof Operation.Results
                || query.measures().stream().anyMatch(Disputed::overCensus);
        List<Condition> where = query.places() instanceof Places.Within within ? within.where() : List.of();
        return told || where.stream().anyMatch(Disputed::overCensus);
    }

    private static boolean overCensus(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> overCensus(compares.measure());
            case Condition.Not not -> overCensus(not.condition());
            case Condition.Finished ignored -> false;
            case Condition.ChangedWinner ignored -> false;
            case Condition.Beats ignored -> false;
            case Condition.Capital ignored -> false;
        };
    }

    private static boolean overCensus(Measure measure) {
        return OVER_CENSUS.contains(measure.id()) || measure.base() == Base.CENSUS;
    }

    private static boolean below(@Nullable Level level) {
        return level == Level.SECTION || level == Level.DISTRICT;
    }
}
