package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;

/// Plans over the districts or sections that an indicator is published of, without an election.
record IndicatorTrials(Draw draw) {

    Trial ranking() {
        Level level = level();
        String around = around(level);
        Measure measure = draw.indicator(level);
        Direction direction = draw.of(List.of(Direction.values()));
        int limit = 1 + draw.upTo(8);
        String ranked = "(SELECT place, v, rank() OVER (ORDER BY v %s) AS r FROM %s)"
                .formatted(direction == Direction.HIGHEST ? "DESC" : "ASC", values(measure, level, around));
        return new Trial(
                "ranking without an election",
                new Query(
                        List.of(),
                        new Places.Within(level, List.of(around), List.of()),
                        List.of(measure),
                        new Operation.Ranking(direction, limit, false),
                        null),
                // an end that so many places share is where the series is cut off, and is refused
                "SELECT 'ranked', place, NULL, NULL, v FROM %1$s WHERE r <= %2$d AND (SELECT count(*) FROM %1$s WHERE r = 1) < 20 ORDER BY r, place"
                        .formatted(ranked, limit),
                true);
    }

    Trial count() {
        Level level = level();
        String around = around(level);
        Condition.Compares condition = new ConditionDraw(draw).published(level);
        String values = values(condition.measure(), level, around);
        String limit = "CAST('" + condition.value() + "' AS DOUBLE)";
        String upper = "CAST('" + condition.upper() + "' AS DOUBLE)";
        String met = condition.comparator() == Comparator.BETWEEN
                ? "v BETWEEN " + limit + " AND " + upper
                : "v " + operator(condition.comparator()) + " " + limit;
        String head = "SELECT '%s', '" + around + "', NULL, NULL, %s::DOUBLE FROM " + values + " HAVING count(*) > 0";
        return new Trial(
                "count without an election",
                new Query(
                        List.of(),
                        new Places.Within(level, List.of(around), List.of(condition)),
                        List.of(),
                        new Operation.Count(),
                        null),
                head.formatted("count", "count(*) FILTER (" + met + ")") + " UNION ALL "
                        + head.formatted("out_of", "count(*)"),
                false);
    }

    Trial statistic() {
        Level level = level();
        String around = around(level);
        Measure measure = draw.indicator(level);
        boolean mean = draw.chance(0.5);
        String head = "SELECT '%s', '" + around + "', NULL, NULL, %s::DOUBLE FROM " + values(measure, level, around)
                + " HAVING count(*) > 0";
        return new Trial(
                "statistic without an election",
                new Query(
                        List.of(),
                        new Places.Within(level, List.of(around), List.of()),
                        List.of(measure),
                        new Operation.Statistic(mean ? StatisticKind.MEAN : StatisticKind.MEDIAN),
                        null),
                head.formatted("statistic", mean ? "avg(v)" : "quantile_cont(v, 0.5)") + " UNION ALL "
                        + head.formatted("n", "count(*)"),
                false);
    }

    private Level level() {
        return draw.chance(0.2) ? Level.DISTRICT : Level.SECTION;
    }

    private String around(Level level) {
        return draw.chance(0.1)
                ? "ES"
                : draw.place(draw.election(), draw.of(List.of(Level.PROVINCE, Level.REGION, Level.MUNICIPALITY)));
    }

    private static String values(Measure measure, Level level, String around) {
        String inside = around.equals("ES")
                ? "true"
                : around.startsWith("R")
                        ? "place[:2] IN (SELECT prov FROM f07 WHERE region = '" + around + "')"
                        : "starts_with(place, '" + around + "')";
        return "(SELECT place, v FROM ind WHERE measure = '%s' AND period = '%s' AND length(place) = %d AND %s)"
                .formatted(measure.id(), measure.period(), level == Level.DISTRICT ? 7 : 10, inside);
    }

    private static String operator(Comparator comparator) {
        return switch (comparator) {
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "=";
            case BETWEEN -> throw new IllegalArgumentException("between");
        };
    }
}
