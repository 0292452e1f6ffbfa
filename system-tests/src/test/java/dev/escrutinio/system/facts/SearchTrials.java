package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Comparator;
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
import dev.escrutinio.synth.proof.Sql;
import java.util.ArrayList;
import java.util.List;

/// Plans over all places of a level inside another one: ranking, count, list, statistic, correlation.
///
/// @param any whether counts and lists are under conditions of which any may hold
record SearchTrials(Draw draw, Sql sql, boolean any) {

    SearchTrials(Draw draw, Sql sql) {
        this(draw, sql, false);
    }

    Trial ranking() {
        String election = draw.election();
        Level level = draw.level();
        String around = draw.arounds(election, level);
        boolean published = (level == Level.MUNICIPALITY || level == Level.SECTION) && draw.chance(0.2);
        Measure measure = published ? draw.indicator(level) : draw.counted();
        Measure beside = draw.counted();
        Direction direction = draw.of(List.of(Direction.values()));
        int limit = 1 + draw.upTo(8);
        Scope scope = Draw.usual(level);
        String order = direction == Direction.HIGHEST ? "DESC" : "ASC";
        String ranked =
                "(SELECT p.place, m.v, rank() OVER (ORDER BY m.v %s) AS r FROM %s p JOIN %s m ON m.place = p.place)"
                        .formatted(
                                order,
                                Sql.inside(election, level, around),
                                sql.values(measure, election, scope, level));
        String text =
                "SELECT 'ranked' AS role, place, %s AS party, %s AS e, v, r, place AS o, 1 AS s FROM %s WHERE r <= %d"
                        .formatted(
                                PlaceTrials.party(measure), published ? "NULL" : "'" + election + "'", ranked, limit);
        String also =
                " UNION ALL SELECT 'beside', k.place, %s, '%s', m.v, k.r, k.place, 2 FROM %s k JOIN %s m ON m.place = k.place WHERE k.r <= %d"
                        .formatted(
                                PlaceTrials.party(beside),
                                election,
                                ranked,
                                sql.values(beside, election, scope, level),
                                limit);
        Query query = new Query(
                List.of(election),
                within(level, around),
                published ? List.of(measure) : List.of(measure, beside),
                new Operation.Ranking(direction, limit, false),
                null);
        // an end that so many places share is where the series is cut off, and is refused
        String cut = published ? " AND (SELECT count(*) FROM " + ranked + " WHERE r = 1) < 20" : "";
        return new Trial(
                published ? "ranking of an indicator" : "ranking",
                query,
                text + (published ? cut : also) + " ORDER BY r, o, s",
                true);
    }

    /// A ranking among the places that meet a condition only.
    Trial rankingUnderCondition() {
        String election = draw.election();
        Level level = draw.level();
        String around = draw.around(election, level);
        Measure measure = draw.share();
        Condition condition = held(election, level);
        Scope scope = Draw.usual(level);
        int limit = 1 + draw.upTo(8);
        String ranked =
                "(SELECT p.place, m.v, rank() OVER (ORDER BY m.v DESC) AS r FROM %s p JOIN %s m ON m.place = p.place JOIN %s c ON c.place = p.place AND c.met)"
                        .formatted(
                                Sql.inside(election, level, around),
                                sql.values(measure, election, scope, level),
                                sql.condition(condition, List.of(election), scope, level));
        return new Trial(
                "ranking under a condition",
                new Query(
                        List.of(election),
                        new Places.Within(level, List.of(around), List.of(condition)),
                        List.of(measure),
                        new Operation.Ranking(Direction.HIGHEST, limit, false),
                        null),
                "SELECT 'ranked', place, %s, '%s', v FROM %s WHERE r <= %d ORDER BY r, place"
                        .formatted(PlaceTrials.party(measure), election, ranked, limit),
                true);
    }

    /// The position of one place: its value, its rank, of how many places, and how many share it.
    Trial rankingAsked() {
        String election = draw.election();
        Level level = draw.of(List.of(Level.PROVINCE, Level.MUNICIPALITY));
        String around = draw.around(election, level);
        Measure measure = draw.share();
        Direction direction = draw.of(List.of(Direction.values()));
        String asked = draw.place(election, level);
        Scope scope = Draw.usual(level);
        String ranked =
                "(SELECT p.place, m.v, rank() OVER (ORDER BY m.v %s) AS r FROM %s p JOIN %s m ON m.place = p.place WHERE m.v IS NOT NULL)"
                        .formatted(
                                direction == Direction.HIGHEST ? "DESC" : "ASC",
                                Sql.inside(election, level, around),
                                sql.values(measure, election, scope, level));
        String own = "(SELECT v FROM %s WHERE place = '%s')".formatted(ranked, asked);
        String party = PlaceTrials.party(measure);
        String known = " HAVING %s IS NOT NULL".formatted(own);
        String text = String.join(
                " UNION ALL ",
                "SELECT 'ranked', place, %s, '%s', v FROM %s WHERE r = 1 AND %s IS NOT NULL"
                        .formatted(party, election, ranked, own),
                "SELECT 'asked', place, %s, '%s', v FROM %s WHERE place = '%s'"
                        .formatted(party, election, ranked, asked),
                "SELECT 'asked', place, NULL, '%s', r::DOUBLE FROM %s WHERE place = '%s'"
                        .formatted(election, ranked, asked),
                "SELECT 'out_of', '%s', NULL, '%s', count(*)::DOUBLE FROM %s".formatted(around, election, ranked)
                        + known,
                "SELECT 'count', '%s', NULL, '%s', count(*)::DOUBLE FROM %s WHERE v = %s HAVING count(*) > 1"
                        .formatted(around, election, ranked, own));
        return new Trial(
                "ranking asked of a place",
                new Query(
                        List.of(election),
                        within(level, around),
                        List.of(measure),
                        new Operation.Ranking(direction, 1, false).asking(asked, draw.chance(0.5)),
                        null),
                text,
                false);
    }

    /// Changes held against that of another place, which is told; refused where it has none.
    Trial changesCompared() {
        List<String> elections = draw.elections(2);
        Level level = draw.of(List.of(Level.PROVINCE, Level.MUNICIPALITY));
        String around = draw.around(elections.getFirst(), level);
        Measure measure = draw.share();
        String other = draw.place(elections.getFirst(), level);
        Scope scope = Draw.usual(level);
        Condition condition = new Condition.ComparesPlace(
                measure, null, draw.of(List.of(Comparator.GREATER, Comparator.LESS)), other, true);
        String first = sql.values(measure, elections.getFirst(), scope, level);
        String last = sql.values(measure, elections.getLast(), scope, level);
        String moved =
                "(SELECT a.v AS f, b.v AS t, b.v - a.v AS c FROM %s a JOIN %s b ON a.place = b.place WHERE a.place = '%s' AND a.v IS NOT NULL AND b.v IS NOT NULL)"
                        .formatted(first, last, other);
        String met = "(SELECT p.place, c.met FROM %s p LEFT JOIN %s c ON c.place = p.place)"
                .formatted(
                        Sql.inside(elections.getFirst(), level, around),
                        sql.condition(condition, elections, scope, level));
        String number = "SELECT '%s', '" + around + "', NULL, '" + elections.getLast() + "', count(*)"
                + " FILTER (%s)::DOUBLE FROM " + met + " HAVING (SELECT count(*) FROM " + moved + ") = 1";
        String reference =
                "SELECT 'reference', '" + other + "', " + PlaceTrials.party(measure) + ", '%s', %s FROM " + moved;
        String text = String.join(
                " UNION ALL ",
                number.formatted("count", "met"),
                number.formatted("out_of", "true"),
                number.formatted("left_out", "met IS NULL") + " AND count(*) FILTER (met IS NULL) > 0",
                reference.formatted(elections.getFirst(), "f"),
                reference.formatted(elections.getLast(), "t"),
                reference.formatted(elections.getLast(), "c"));
        return new Trial(
                "changes compared",
                new Query(
                        elections,
                        new Places.Within(level, List.of(around), List.of(condition)),
                        List.of(),
                        new Operation.Count(),
                        null),
                text,
                false);
    }

    /// A condition within one election.
    private Condition held(String election, Level level) {
        double value = draw.upTo(400) / 10.0;
        return switch (draw.upTo(5)) {
            case 4 ->
                new Condition.ComparesPlace(
                        draw.share(),
                        null,
                        draw.of(List.of(Comparator.GREATER, Comparator.LESS)),
                        draw.chance(0.5) ? draw.around(election, level) : draw.place(election, level));
            case 3 -> new ConditionDraw(draw).of(level);
            case 0 -> new Condition.Finished(draw.party(), 1 + draw.upTo(3), null);
            case 1 -> new Condition.Beats(draw.party(), draw.party(), null);
            default ->
                new Condition.Compares(
                        draw.share(), null, false, draw.of(List.of(Comparator.values())), value, value + 5);
        };
    }

    Trial rankingByChange() {
        List<String> elections = draw.elections(2);
        Level level = draw.of(List.of(Level.PROVINCE, Level.MUNICIPALITY, Level.MUNICIPALITY));
        String around = draw.around(elections.getFirst(), level);
        Measure measure = draw.share();
        Direction direction = draw.of(List.of(Direction.values()));
        int limit = 1 + draw.upTo(8);
        Scope scope = Draw.usual(level);
        boolean relative = draw.chance(0.4);
        String moved = relative ? "100 * (b.v - a.v) / nullif(a.v, 0)" : "b.v - a.v";
        String ranked =
                "(SELECT p.place, a.v AS f, b.v AS t, %1$s AS v, rank() OVER (ORDER BY %1$s %2$s NULLS LAST) AS r FROM %3$s p JOIN %4$s a ON a.place = p.place JOIN %5$s b ON b.place = p.place)"
                        .formatted(
                                moved,
                                direction == Direction.HIGHEST ? "DESC" : "ASC",
                                Sql.inside(elections.getFirst(), level, around),
                                sql.values(measure, elections.getFirst(), scope, level),
                                sql.values(measure, elections.getLast(), scope, level));
        String part =
                "SELECT '%s' AS role, place, %s AS party, '%s' AS e, %s AS v, r, place AS o, %d AS s FROM %s WHERE v IS NOT NULL AND r <= %d";
        String party = PlaceTrials.party(measure);
        String text = String.join(
                        " UNION ALL ",
                        part.formatted("ranked", party, elections.getLast(), "v", 1, ranked, limit),
                        part.formatted("from", party, elections.getFirst(), "f", 2, ranked, limit),
                        part.formatted("to", party, elections.getLast(), "t", 3, ranked, limit))
                + " ORDER BY r, o, s";
        return new Trial(
                relative ? "ranking by relative change" : "ranking by change",
                new Query(
                        elections,
                        within(level, around),
                        List.of(measure),
                        new Operation.Ranking(direction, limit, true, relative),
                        null),
                text,
                true);
    }

    Trial count() {
        return searched(false);
    }

    Trial list() {
        return searched(true);
    }

    private Trial searched(boolean list) {
        List<String> elections = draw.elections(2);
        Level level = draw.level();
        String around = draw.arounds(elections.getFirst(), level);
        Scope scope = Draw.usual(level);
        List<Condition> where = new ArrayList<>(List.of(condition(elections, level)));
        if (draw.chance(0.4)) {
            where.add(condition(elections, level));
        }
        StringBuilder met = new StringBuilder("(SELECT p.place");
        StringBuilder joins = new StringBuilder(" FROM " + Sql.inside(elections.getFirst(), level, around) + " p");
        List<String> all = new ArrayList<>();
        List<String> described = new ArrayList<>(List.of("true"));
        // an indicator that none of the places has is refused: 0 would sound like a result
        List<String> published = new ArrayList<>(List.of("true"));
        for (int i = 0; i < where.size(); i++) {
            all.add("c" + i + ".met");
            met.append(", c%d.met AS met%d".formatted(i, i));
            if (ofIndicator(where.get(i))) {
                published.add("count(met" + i + ") > 0");
                described.add("met" + i);
            }
            joins.append(" LEFT JOIN %s c%d ON c%d.place = p.place"
                    .formatted(sql.condition(where.get(i), elections, scope, level), i, i));
        }
        met.append(", ")
                .append(String.join(" AND ", all))
                .append(" AS met")
                .append(joins)
                .append(")");
        // what places are like narrows whom the others are asked of
        List<String> looked = described.size() > where.size() ? List.of("true") : described;
        String such = "(" + String.join(" AND ", looked) + ")";
        String unknown = "count(*) FILTER (met IS NULL OR " + such + " IS NULL)";
        String last = elections.getLast();
        String head = "SELECT '%s', '" + around + "', NULL, '" + last + "', %s::DOUBLE FROM " + met + " HAVING %s AND "
                + String.join(" AND ", published);
        List<String> rows = new ArrayList<>(List.of(
                head.formatted("count", "count(*) FILTER (met)", "true"),
                head.formatted("out_of", "count(*) FILTER (" + such + ")", "true"),
                head.formatted("left_out", unknown, unknown + " > 0")));
        Measure measure = draw.share();
        if (list) {
            elections.forEach(election -> rows.add(
                    "SELECT 'value', m.place, %s, '%s', m.v FROM %s k JOIN %s m ON m.place = k.place WHERE k.met"
                            .formatted(
                                    PlaceTrials.party(measure),
                                    election,
                                    met,
                                    sql.held(measure, election, scope, level))));
        }
        Places places = new Places.Within(level, Draw.codes(around), where);
        Query query = list
                ? new Query(elections, places, List.of(measure), new Operation.ListPlaces(null), null)
                : new Query(elections, places, List.of(), new Operation.Count(), null);
        String kind = (list ? "list" : "count") + (any ? " under any of two conditions" : "");
        return new Trial(kind, query, String.join(" UNION ALL ", rows), false);
    }

    static boolean ofIndicator(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares ->
                !compares.change() && compares.measure().period() != null;
            case Condition.Not not -> ofIndicator(not.condition());
            default -> false;
        };
    }

    private Condition condition(List<String> elections, Level level) {
        Condition met = draw.chance(0.25) ? new ConditionDraw(draw).of(level) : met(elections);
        Condition drawn = draw.chance(0.2) ? new Condition.Not(met) : met;
        // an indicator that no place has is refused, whatever the other condition says
        return !any || ofIndicator(met) ? drawn : either(drawn, met(elections));
    }

    private Condition either(Condition one, Condition other) {
        Condition either = new Condition.Either(List.of(one, other));
        return draw.chance(0.2) ? new Condition.Not(either) : either;
    }

    private Condition met(List<String> elections) {
        int position = 1 + draw.upTo(3);
        return switch (draw.upTo(5)) {
            case 0 -> new Condition.Finished(draw.party(), position, null);
            case 1 -> new Condition.ChangedWinner(elections.getFirst(), elections.getLast());
            case 2 -> new Condition.Beats(draw.party(), draw.party(), null);
            case 3 -> {
                double value = draw.upTo(160) / 10.0 - 8;
                boolean relative = draw.chance(0.4);
                yield new Condition.Compares(
                        draw.share(), null, true, draw.of(List.of(Comparator.values())), value, value + 3, relative);
            }
            default -> {
                double value = draw.upTo(400) / 10.0;
                yield new Condition.Compares(
                        draw.share(), null, false, draw.of(List.of(Comparator.values())), value, value + 5);
            }
        };
    }

    Trial statistic() {
        String election = draw.election();
        Level level = draw.level();
        String around = draw.arounds(election, level);
        StatisticKind kind = draw.of(List.of(StatisticKind.values()));
        boolean published = draw.chance(0.3)
                && (level == Level.MUNICIPALITY || level == Level.SECTION)
                && (kind == StatisticKind.MEAN
                        || kind == StatisticKind.MEDIAN
                        || kind == StatisticKind.RANGE
                        || kind == StatisticKind.DEVIATION);
        Measure measure = published
                ? draw.indicator(level)
                : kind == StatisticKind.TOTAL
                        ? Measure.of("votes", draw.party())
                        : kind == StatisticKind.WEIGHTED_MEAN ? draw.ratio() : draw.share();
        String e = published ? "NULL" : "'" + election + "'";
        String joined = "FROM %s p LEFT JOIN %s m ON m.place = p.place HAVING count(v) > %s"
                .formatted(
                        Sql.inside(election, level, around),
                        sql.values(measure, election, Draw.usual(level), level),
                        "%d");
        String head = "SELECT '%s', '" + around + "', %s, " + e + ", %s " + joined;
        String party = PlaceTrials.party(measure);
        String value = switch (kind) {
            case MEAN -> "avg(v)";
            case WEIGHTED_MEAN -> "100.0::DOUBLE * sum(n) / sum(d)";
            case MEDIAN -> "quantile_cont(v, 0.5)";
            case DEVIATION -> "stddev_pop(v)";
            case RANGE -> "max(v) - min(v)";
            case TOTAL -> "sum(v)";
        };
        List<String> rows = new ArrayList<>(List.of(
                head.formatted("statistic", party, value, 0),
                head.formatted("n", "NULL", "count(v)::DOUBLE", 0),
                head.formatted("left_out", "NULL", "(count(*) - count(v))::DOUBLE", 0) + " AND count(*) > count(v)"));
        if (kind == StatisticKind.RANGE) {
            String of = " m WHERE m.place IN (FROM %s) AND v = (SELECT %s(v) FROM %s WHERE place IN (FROM %s))";
            String values = sql.values(measure, election, Draw.usual(level), level);
            String all = Sql.inside(election, level, around);
            for (String end : List.of("first max", "second min")) {
                String[] told = end.split(" ");
                rows.add("SELECT '%s', place, %s, %s, v FROM %s".formatted(told[0], party, e, values)
                        + of.formatted(all, told[1], values, all));
            }
        }
        if (kind == StatisticKind.DEVIATION) {
            rows.add(head.formatted("beside", party, "stddev_samp(v)", 1));
        }
        return new Trial(
                "statistic",
                new Query(
                        List.of(election),
                        within(level, around),
                        List.of(measure),
                        new Operation.Statistic(kind),
                        null),
                String.join(" UNION ALL ", rows),
                false);
    }

    Trial correlation() {
        String election = draw.election();
        Level level = draw.of(List.of(Level.PROVINCE, Level.MUNICIPALITY, Level.SECTION));
        String around = draw.arounds(election, level);
        CorrelationMethod method = draw.of(List.of(CorrelationMethod.values()));
        Measure first = draw.share();
        Measure other = level != Level.PROVINCE && draw.chance(0.5) ? draw.indicator(level) : draw.share();
        Scope scope = Draw.usual(level);
        String pairs =
                "(SELECT a.v AS x, b.v AS y FROM %s p JOIN %s a ON a.place = p.place JOIN %s b ON b.place = p.place)"
                        .formatted(
                                Sql.inside(election, level, around),
                                sql.values(first, election, scope, level),
                                sql.values(other, election, scope, level));
        String used = method == CorrelationMethod.PEARSON
                ? pairs
                : ("(SELECT rank() OVER (ORDER BY x) + (count(*) OVER (PARTITION BY x) - 1) / 2.0::DOUBLE AS x, rank() OVER"
                                + " (ORDER BY y) + (count(*) OVER (PARTITION BY y) - 1) / 2.0::DOUBLE AS y FROM %s)")
                        .formatted(pairs);
        String enough = " HAVING count(*) >= 3 AND min(x) <> max(x) AND min(y) <> max(y)";
        String places = "(SELECT count(*) FROM " + Sql.inside(election, level, around) + ")";
        String text = String.join(
                " UNION ALL ",
                "SELECT 'correlation', '%s', %s, '%s', corr(x, y) FROM %s%s"
                        .formatted(around, PlaceTrials.party(first), election, used, enough),
                "SELECT 'n', '%s', NULL, '%s', count(*)::DOUBLE FROM %s%s".formatted(around, election, used, enough),
                "SELECT 'left_out', '%s', NULL, '%s', (%s - count(*))::DOUBLE FROM %s%s AND count(*) < %s"
                        .formatted(around, election, places, used, enough, places));
        return new Trial(
                "correlation " + method,
                new Query(
                        List.of(election),
                        within(level, around),
                        List.of(first, other),
                        new Operation.Correlation(method),
                        null),
                text,
                false);
    }

    private static Places within(Level level, String around) {
        return new Places.Within(level, Draw.codes(around), List.of());
    }
}
