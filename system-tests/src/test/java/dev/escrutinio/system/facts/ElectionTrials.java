package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.synth.proof.Sql;
import java.util.ArrayList;
import java.util.List;

/// Plans that order elections, and the least voted party of a place.
record ElectionTrials(Draw draw, Sql sql) {

    Trial ranking() {
        List<String> elections =
                draw.elections(2 + draw.upTo(4)).stream().sorted().toList();
        Level level = draw.of(List.of(Level.values()));
        String place = draw.place(elections.getFirst(), level);
        Measure measure = draw.counted();
        boolean byChange = draw.chance(0.4);
        Direction direction = draw.of(List.of(Direction.values()));
        int limit = 1 + draw.upTo(3);
        String order = direction == Direction.HIGHEST ? "DESC" : "ASC";
        String party = PlaceTrials.party(measure);
        String told = byChange
                ? String.join(
                        " UNION ALL ",
                        row("ranked", party, place, "e", "d", 1),
                        row("from", party, place, "pe", "pv", 2),
                        row("to", party, place, "e", "v", 3))
                : row("ranked", party, place, "e", "v", 1);
        String text = ("WITH h AS (%s), l AS (SELECT *, lag(v) OVER (ORDER BY i) AS pv, lag(e) OVER (ORDER BY i) AS pe"
                        + " FROM h), k AS (SELECT *, v - pv AS d FROM l), r AS (SELECT *, rank() OVER (ORDER BY %s %s) AS r"
                        + " FROM k WHERE %s IS NOT NULL) SELECT role, place, party, e, value FROM (%s) WHERE r <= %d"
                        + " ORDER BY r, i, s")
                .formatted(
                        held(elections, measure, level, place),
                        byChange ? "d" : "v",
                        order,
                        byChange ? "d" : "v",
                        told,
                        limit);
        return new Trial(
                byChange ? "ranking of elections by change" : "ranking of elections",
                new Query(
                        elections,
                        Places.of(place),
                        List.of(measure),
                        new Operation.RankElections(direction, limit, byChange),
                        null),
                text,
                true);
    }

    private static String row(String role, String party, String place, String election, String value, int order) {
        return "SELECT '%s' AS role, '%s' AS place, %s AS party, %s AS e, %s AS value, r, i, %d AS s FROM r"
                .formatted(role, place, party, election, value, order);
    }

    /// Every election with its value; null where there is none.
    private String held(List<String> elections, Measure measure, Level level, String place) {
        List<String> rows = new ArrayList<>();
        for (String election : elections) {
            rows.add("SELECT %d AS i, '%s' AS e, (SELECT v FROM %s WHERE place = '%s') AS v"
                    .formatted(rows.size(), election, sql.values(measure, election, Draw.usual(level), level), place));
        }
        return String.join(" UNION ALL ", rows);
    }

    Trial last() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        Level level = Draw.level(place);
        Scope scope = Draw.usual(level);
        int position = 1 + draw.upTo(3);
        String there =
                ("(SELECT family, votes, valid FROM (SELECT x.family, x.votes, c.cand + c.blank AS valid, rank() OVER (ORDER"
                                + " BY x.votes) AS r, count(*) OVER (PARTITION BY x.votes) AS n, max(x.votes) OVER () AS most"
                                + " FROM %s x JOIN %s c ON c.place = x.place WHERE x.place = '%s') WHERE most > 0 AND r <= %d"
                                + " AND r + n - 1 >= %d)")
                        .formatted(
                                Sql.shelf("vote", election, scope.name(), level),
                                Sql.shelf("cell", election, scope.name(), level),
                                place,
                                position,
                                position);
        String text = String.join(
                " UNION ALL ",
                "SELECT 'value', '%s', family, '%s', votes::DOUBLE FROM %s".formatted(place, election, there),
                "SELECT 'beside', '%s', family, '%s', 100.0::DOUBLE * votes / valid FROM %s"
                        .formatted(place, election, there));
        return new Trial(
                "least voted",
                new Query(List.of(election), Places.of(place), List.of(), Operation.Winner.fromLast(position), null),
                text,
                false);
    }
}
