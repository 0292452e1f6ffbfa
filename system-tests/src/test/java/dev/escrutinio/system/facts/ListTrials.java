package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.synth.proof.Sql;
import java.util.ArrayList;
import java.util.List;

/// Plans over the places that meet a condition: lists with a limit or with the condition's own figures, statistics.
record ListTrials(Draw draw, Sql sql) {

    /// The first places of a list, of equal values by code.
    Trial limited() {
        String election = draw.election();
        Level level = draw.level();
        String around = draw.arounds(election, level);
        Condition condition = condition(level);
        Measure measure = draw.share();
        int limit = 1 + draw.upTo(7);
        List<String> rows = numbers(election, level, around, condition);
        rows.add(
                ("SELECT 'value', place, %s, '%s', v, 4, row_number() OVER (ORDER BY v DESC, place) AS o FROM (SELECT k.place, m.v"
                                + " FROM %s k JOIN %s m ON m.place = k.place WHERE k.met) QUALIFY o <= %d")
                        .formatted(
                                PlaceTrials.party(measure),
                                election,
                                met(election, level, around, condition),
                                sql.held(measure, election, Draw.usual(level), level),
                                limit));
        return trial(
                "list with a limit",
                election,
                level,
                around,
                condition,
                List.of(measure),
                new Operation.ListPlaces(limit),
                rows);
    }

    /// A list that names no measure tells those of its condition.
    Trial ofConditions() {
        String election = draw.election();
        Level level = draw.level();
        String around = draw.around(election, level);
        Condition.Beats beats = new Condition.Beats(draw.party(), draw.party(), null);
        List<String> rows = numbers(election, level, around, beats);
        String one = sql.values(Measure.of("votes", beats.party()), election, Draw.usual(level), level);
        String other = sql.values(Measure.of("votes", beats.other()), election, Draw.usual(level), level);
        String pairs =
                "(SELECT k.place, a.v AS x, b.v AS y FROM %s k JOIN %s a ON a.place = k.place LEFT JOIN %s b ON b.place = k.place WHERE k.met)"
                        .formatted(met(election, level, around, beats), one, other);
        String row =
                "SELECT '%s', place, '%s', '%s', %s, 4, 2 * row_number() OVER (ORDER BY x DESC, place) + %d FROM %s";
        rows.add(row.formatted("first", beats.party(), election, "x", 0, pairs));
        // of one that did not stand nothing is told
        rows.add(row.formatted("second", beats.other(), election, "y", 1, pairs) + " QUALIFY y IS NOT NULL");
        return trial(
                "list with its condition's figures",
                election,
                level,
                around,
                beats,
                List.of(),
                new Operation.ListPlaces(null),
                rows);
    }

    /// A statistic over the places that meet a condition only.
    Trial statistic() {
        String election = draw.election();
        Level level = draw.level();
        String around = draw.arounds(election, level);
        Condition condition = condition(level);
        boolean weighted = draw.chance(0.4);
        Measure measure = weighted ? draw.ratio() : draw.share();
        String head = "SELECT '%s', '" + around + "', %s, '" + election + "', %s, 0, %d FROM "
                + met(election, level, around, condition) + " k LEFT JOIN "
                + sql.values(measure, election, Draw.usual(level), level)
                + " m ON m.place = k.place WHERE k.met HAVING count(v) > 0";
        String value = weighted ? "100.0::DOUBLE * sum(n) / sum(d)" : "quantile_cont(v, 0.5)";
        List<String> rows = List.of(
                head.formatted("statistic", PlaceTrials.party(measure), value, 1),
                head.formatted("n", "NULL", "count(v)::DOUBLE", 2),
                head.formatted("left_out", "NULL", "(count(*) - count(v))::DOUBLE", 3) + " AND count(*) > count(v)");
        return trial(
                "statistic under a condition",
                election,
                level,
                around,
                condition,
                List.of(measure),
                new Operation.Statistic(weighted ? StatisticKind.WEIGHTED_MEAN : StatisticKind.MEDIAN),
                rows);
    }

    private Condition condition(Level level) {
        Condition one = draw.chance(0.5)
                ? new ConditionDraw(draw).of(level)
                : new Condition.Finished(draw.party(), 1 + draw.upTo(2), null);
        return draw.chance(0.3) ? new Condition.Not(one) : one;
    }

    private String met(String election, Level level, String around, Condition condition) {
        return "(SELECT p.place, c.met FROM %s p LEFT JOIN %s c ON c.place = p.place)"
                .formatted(
                        Sql.inside(election, level, around),
                        sql.condition(condition, List.of(election), Draw.usual(level), level));
    }

    private List<String> numbers(String election, Level level, String around, Condition condition) {
        // an indicator that none of the places has is refused: 0 would sound like a result
        String some = SearchTrials.ofIndicator(condition) ? "count(met) > 0" : "true";
        String head = "SELECT '%s', '" + around + "', NULL, '" + election + "', %s::DOUBLE, %d, 0 FROM "
                + met(election, level, around, condition) + " HAVING %s";
        return new ArrayList<>(List.of(
                head.formatted("count", "count(*) FILTER (met)", 1, some),
                head.formatted("out_of", "count(*)", 2, some),
                head.formatted(
                        "left_out",
                        "count(*) FILTER (met IS NULL)",
                        3,
                        some + " AND count(*) FILTER (met IS NULL) > 0")));
    }

    private static Trial trial(
            String kind,
            String election,
            Level level,
            String around,
            Condition condition,
            List<Measure> measures,
            Operation operation,
            List<String> rows) {
        return new Trial(
                kind,
                new Query(
                        List.of(election),
                        new Places.Within(level, Draw.codes(around), List.of(condition)),
                        measures,
                        operation,
                        null),
                "SELECT role, place, party, e, v FROM (" + String.join(" UNION ALL ", rows)
                        + ") AS t(role, place, party, e, v, s, o) ORDER BY s, o",
                true);
    }
}
