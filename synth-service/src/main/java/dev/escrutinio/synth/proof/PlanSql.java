package dev.escrutinio.synth.proof;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.Optional;

/// Plans over all places of a level as SQL: rows of role, place, value.
///
/// Says nothing of plans that it does not know; these are counted apart.
record PlanSql(Sql sql) {

    Optional<String> of(Query query) {
        if (!(query.places() instanceof Places.Within within)
                || within.inside().size() != 1
                || (query.scope() != null && query.scope() != PlaceFigures.usual(within.level()))
                || query.elections().isEmpty()
                || !within.where().stream().allMatch(PlanSql::ofTheQuery)
                || !query.measures().stream().allMatch(PlanSql::known)) {
            return Optional.empty();
        }
        Scope scope = PlaceFigures.usual(within.level());
        return switch (query.operation()) {
            case Operation.Ranking ranking
            when query.measures().size() == 1 && within.where().isEmpty() ->
                (ranking.byChange()
                                ? byChange(query, within, scope, ranking)
                                : Optional.of(ranking(query, within, scope)))
                        .map(ranked -> ranked(ranked, ranking));
            case Operation.Count number when !number.share() -> Optional.of(count(query, within, scope));
            case Operation.ListPlaces list
            when list.equals(new Operation.ListPlaces(null)) -> Optional.of(count(query, within, scope));
            case Operation.Statistic statistic
            when query.elections().size() == 1
                    && query.measures().size() == 1
                    && within.where().isEmpty()
                    && statistic.kind() != StatisticKind.WEIGHTED_MEAN ->
                Optional.of(statistic(query, within, scope, statistic));
            case Operation.Correlation correlation
            when query.measures().size() == 2
                    && within.where().isEmpty()
                    && correlation.method() == CorrelationMethod.PEARSON ->
                Optional.of(correlation(query, within, scope));
            default -> Optional.empty();
        };
    }

    /// Seats are allocated and parties with votes counted by the executor only, and indicators are not calculated.
    private static boolean known(Measure measure) {
        return measure.period() == null
                && !SeatSql.MEASURES.contains(measure.id())
                && !measure.id().equals("parties_with_votes");
    }

    /// Whether a condition asks about the query's own elections.
    private static boolean ofTheQuery(Condition condition) {
        return switch (condition) {
            case Condition.Compares one -> one.election() == null && known(one.measure());
            case Condition.ComparesPlace one -> one.election() == null && known(one.measure());
            case Condition.Finished one -> one.election() == null;
            case Condition.Beats one -> one.election() == null;
            case Condition.Not one -> ofTheQuery(one.condition());
            case Condition.Either one -> one.conditions().stream().allMatch(PlanSql::ofTheQuery);
            case Condition.ChangedWinner _ -> true;
            case Condition.Capital _, Condition.Outside _ -> false;
        };
    }

    private String ranking(Query query, Places.Within within, Scope scope) {
        String election = query.elections().getFirst();
        return "SELECT p.place, m.v FROM %s p JOIN %s m ON m.place = p.place"
                .formatted(
                        inside(election, within), values(query.measures().getFirst(), election, scope, within.level()));
    }

    private Optional<String> byChange(Query query, Places.Within within, Scope scope, Operation.Ranking ranking) {
        if (query.elections().size() != 2) {
            return Optional.empty();
        }
        Measure measure = query.measures().getFirst();
        return Optional.of(
                "SELECT p.place, %s AS v FROM %s p JOIN %s a ON a.place = p.place JOIN %s b ON b.place = p.place"
                        .formatted(
                                Sql.moved(ranking.relative()),
                                inside(query.elections().getFirst(), within),
                                values(measure, query.elections().getFirst(), scope, within.level()),
                                values(measure, query.elections().getLast(), scope, within.level())));
    }

    /// The first places, and of the place asked about its value, and how many places have one.
    private static String ranked(String values, Operation.Ranking ranking) {
        String ranked = "(SELECT place, v, rank() OVER (ORDER BY v %s) AS r FROM (%s) WHERE v IS NOT NULL)"
                .formatted(order(ranking), values);
        String first = "SELECT 'ranked', place, v FROM %s WHERE r <= %d".formatted(ranked, ranking.limit());
        return ranking.asked() == null
                ? first
                : first
                        + " UNION ALL SELECT 'asked', NULL, unnest([v, r]) FROM %s WHERE place = '%s'"
                                .formatted(ranked, ranking.asked())
                        + " UNION ALL SELECT 'out_of', NULL, count(*)::DOUBLE FROM %s".formatted(ranked);
    }

    private static String order(Operation.Ranking ranking) {
        return ranking.direction() == Direction.HIGHEST ? "DESC" : "ASC";
    }

    private String count(Query query, Places.Within within, Scope scope) {
        StringBuilder joins = new StringBuilder();
        StringBuilder met = new StringBuilder("true");
        StringBuilder such = new StringBuilder("true");
        boolean asked = !within.where().stream().allMatch(PlanSql::ofSize);
        int n = 0;
        for (Condition condition : within.where()) {
            such.append(asked && ofSize(condition) ? " AND c%d.met".formatted(n) : "");
            joins.append(" LEFT JOIN %s c%d ON c%d.place = p.place"
                    .formatted(sql.condition(condition, query.elections(), scope, within.level()), n, n));
            met.append(" AND c").append(n++).append(".met");
        }
        String from = "(SELECT p.place, %s AS met, %s AS such FROM %s p%s)"
                .formatted(met, such, inside(query.elections().getFirst(), within), joins);
        return "SELECT 'count', NULL, count(*) FILTER (met)::DOUBLE FROM %1$s UNION ALL SELECT 'out_of', NULL, count(*) FILTER (such)::DOUBLE FROM %1$s"
                        .formatted(from)
                + " UNION ALL SELECT 'left_out', NULL, count(*) FILTER (met IS NULL OR such IS NULL)::DOUBLE FROM %s HAVING count(*) FILTER (met IS NULL OR such IS NULL) > 0"
                        .formatted(from);
    }

    /// What a place is like narrows whom another condition is asked of; indicators are not calculated here.
    private static boolean ofSize(Condition condition) {
        return switch (condition) {
            case Condition.Compares one -> !one.change() && one.measure().id().startsWith("census");
            case Condition.ComparesPlace one ->
                !one.change() && one.measure().id().startsWith("census");
            case Condition.Not one -> ofSize(one.condition());
            default -> false;
        };
    }

    private String statistic(Query query, Places.Within within, Scope scope, Operation.Statistic statistic) {
        String election = query.elections().getFirst();
        String from = "FROM %s p LEFT JOIN %s m ON m.place = p.place HAVING count(v) > 0"
                .formatted(
                        inside(election, within), values(query.measures().getFirst(), election, scope, within.level()));
        String value = switch (statistic.kind()) {
            case MEAN -> "avg(v)";
            case WEIGHTED_MEAN -> throw new IllegalArgumentException("weighted mean");
            case MEDIAN -> "quantile_cont(v, 0.5)";
            case DEVIATION -> "stddev_pop(v)";
            case RANGE -> "max(v) - min(v)";
            case TOTAL -> "sum(v)";
        };
        return "SELECT 'statistic', NULL, %s::DOUBLE %s UNION ALL SELECT 'n', NULL, count(v)::DOUBLE %s"
                .formatted(value, from, from);
    }

    private String correlation(Query query, Places.Within within, Scope scope) {
        String election = query.elections().getFirst();
        String from =
                "FROM (SELECT a.v AS x, b.v AS y FROM %s p JOIN %s a ON a.place = p.place JOIN %s b ON b.place = p.place)"
                        .formatted(
                                inside(election, within),
                                values(query.measures().getFirst(), election, scope, within.level()),
                                values(query.measures().getLast(), election, scope, within.level()));
        return "SELECT 'correlation', NULL, corr(x, y) %s UNION ALL SELECT 'n', NULL, count(*)::DOUBLE %s"
                .formatted(from, from);
    }

    private static String inside(String election, Places.Within within) {
        return Sql.inside(election, within.level(), within.inside().getFirst());
    }

    private String values(Measure measure, String election, Scope scope, Level level) {
        return sql.values(measure, election, scope, level);
    }
}
