package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.synth.proof.Sql;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Plans over sets of places that are no whole level: the capitals of provinces, places listed one by one.
record SetTrials(Draw draw, Sql sql) {

    private static final Condition CAPITAL = new Condition.Capital(Level.PROVINCE);

    Trial rankingOfCapitals() {
        String election = draw.election();
        String around = draw.chance(0.5) ? "ES" : draw.place(election, Level.REGION);
        String among = capitals(election, around);
        return ranking(
                "ranking of capitals",
                election,
                new Places.Within(Level.MUNICIPALITY, List.of(around), List.of(CAPITAL)),
                among,
                Level.MUNICIPALITY);
    }

    Trial rankingOfListed() {
        String election = draw.election();
        Level level = draw.of(List.of(Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE, Level.SECTION));
        TreeSet<String> codes = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            codes.add(draw.place(election, level));
        }
        String among = "(SELECT place FROM %s WHERE place IN (%s))"
                .formatted(
                        Sql.shelf("cell", election, Scope.WITHOUT_CERA.name(), level),
                        codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", ")));
        Places places = new Places.Within(level, List.copyOf(codes), List.of());
        return ranking("ranking of listed places", election, places, among, level);
    }

    private Trial ranking(String kind, String election, Places places, String among, Level level) {
        Measure measure = draw.counted();
        Direction direction = draw.of(List.of(Direction.values()));
        int limit = 1 + draw.upTo(4);
        String text =
                ("SELECT 'ranked' AS role, place, %s AS party, '%s' AS e, v FROM (SELECT p.place, m.v, rank() OVER"
                                + " (ORDER BY m.v %s) AS r FROM %s p JOIN %s m ON m.place = p.place) WHERE r <= %d ORDER BY r, place")
                        .formatted(
                                PlaceTrials.party(measure),
                                election,
                                direction == Direction.HIGHEST ? "DESC" : "ASC",
                                among,
                                sql.values(measure, election, Draw.usual(level), level),
                                limit);
        Query query = new Query(
                List.of(election), places, List.of(measure), new Operation.Ranking(direction, limit, false), null);
        return new Trial(kind, query, text, true);
    }

    Trial countOfCapitals() {
        String election = draw.election();
        String around = draw.chance(0.5) ? "ES" : draw.place(election, Level.REGION);
        Condition finished = new Condition.Finished(draw.party(), 1 + draw.upTo(3), null);
        String met = "(SELECT p.place, c.met FROM %s p LEFT JOIN %s c ON c.place = p.place)"
                .formatted(
                        capitals(election, around),
                        sql.condition(finished, List.of(election), Scope.WITHOUT_CERA, Level.MUNICIPALITY));
        String head = "SELECT '%s', '" + around + "', NULL, '" + election + "', %s::DOUBLE FROM " + met + " HAVING %s";
        String text = String.join(
                " UNION ALL ",
                head.formatted("count", "count(*) FILTER (met)", "true"),
                head.formatted("out_of", "count(*)", "true"),
                head.formatted("left_out", "count(*) FILTER (met IS NULL)", "count(*) FILTER (met IS NULL) > 0"));
        Places places = new Places.Within(Level.MUNICIPALITY, List.of(around), List.of(finished, CAPITAL));
        return new Trial(
                "count of capitals",
                new Query(List.of(election), places, List.of(), new Operation.Count(), null),
                text,
                false);
    }

    Trial meanOfCapitals() {
        String election = draw.election();
        Measure measure = draw.share();
        String head = "SELECT '%s', 'ES', %s, '" + election + "', %s FROM "
                + capitals(election, "ES") + " p LEFT JOIN "
                + sql.values(measure, election, Scope.WITHOUT_CERA, Level.MUNICIPALITY)
                + " m ON m.place = p.place HAVING count(v) > 0";
        String text = String.join(
                " UNION ALL ",
                head.formatted("statistic", PlaceTrials.party(measure), "avg(v)"),
                head.formatted("n", "NULL", "count(v)::DOUBLE"),
                head.formatted("left_out", "NULL", "(count(*) - count(v))::DOUBLE") + " AND count(*) > count(v)");
        Places places = new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of(CAPITAL));
        return new Trial(
                "mean of capitals",
                new Query(
                        List.of(election), places, List.of(measure), new Operation.Statistic(StatisticKind.MEAN), null),
                text,
                false);
    }

    private static String capitals(String election, String around) {
        return "(SELECT place FROM %s q WHERE place IN (%s))"
                .formatted(Sql.inside(election, Level.MUNICIPALITY, around), KnownCapitals.SQL);
    }
}
