package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.synth.proof.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Plans for the places most like another one: root mean square of the standardised differences.
record ProfileTrials(Draw draw, Sql sql) {

    /// By measures that the plan names.
    Trial chosen() {
        String election = draw.election();
        Level level = draw.of(List.of(Level.PROVINCE, Level.MUNICIPALITY, Level.MUNICIPALITY));
        List<Measure> measures = new ArrayList<>(List.of(Measure.of("turnout")));
        measures.add(Measure.of("vote_share", draw.of(List.of("psoe", "pp"))));
        if (draw.chance(0.5)) {
            measures.add(draw.chance(0.5) ? Measure.of("blank_share") : Measure.of("votes", "psoe"));
        }
        if (level == Level.MUNICIPALITY && draw.chance(0.6)) {
            measures.add(draw.indicator(level));
        }
        List<String> rows = new ArrayList<>();
        for (Measure one : measures) {
            rows.add("SELECT place, %d AS key, v FROM %s"
                    .formatted(rows.size(), sql.values(one, election, Draw.usual(level), level)));
        }
        return trial("similar by chosen measures", election, level, measures, String.join(" UNION ALL ", rows));
    }

    /// By the parties with 2 % or more in Spain, turnout, and the newest income and age that the place has.
    Trial usual() {
        String election = draw.election();
        Level level = draw.of(List.of(Level.PROVINCE, Level.MUNICIPALITY, Level.MUNICIPALITY));
        String scope = Draw.usual(level).name();
        String families = "(SELECT v.family FROM %s v, %s c WHERE 100.0::DOUBLE * v.votes / (c.cand + c.blank) >= 2)"
                .formatted(
                        Sql.shelf("vote", election, "WITHOUT_CERA", Level.NATION),
                        Sql.shelf("cell", election, "WITHOUT_CERA", Level.NATION));
        List<String> rows = new ArrayList<>(List.of(
                "SELECT v.place, v.family AS key, 100.0::DOUBLE * v.votes / (c.cand + c.blank) AS v FROM %s v JOIN %s c ON c.place = v.place WHERE c.cand + c.blank > 0 AND v.family IN %s"
                        .formatted(
                                Sql.shelf("vote", election, scope, level),
                                Sql.shelf("cell", election, scope, level),
                                families),
                "SELECT place, '(turnout)' AS key, v FROM %s"
                        .formatted(sql.values(Measure.of("turnout"), election, Draw.usual(level), level))));
        for (String indicator : List.of("income_person", "mean_age")) {
            rows.add(
                    "SELECT i.place, '(%1$s)' AS key, i.v FROM ind i WHERE i.measure = '%1$s' AND length(i.place) = 5 AND i.period = (SELECT max(period) FROM ind WHERE measure = '%1$s' AND place = (SELECT code FROM named))"
                            .formatted(indicator));
        }
        return trial("similar by the usual profile", election, level, List.of(), String.join(" UNION ALL ", rows));
    }

    /// @param profile rows of place, key, v of any places
    private Trial trial(String kind, String election, Level level, List<Measure> measures, String profile) {
        String place = draw.place(election, level);
        int limit = 1 + draw.upTo(8);
        String places = "(SELECT place FROM %s)".formatted(Sql.shelf("cell", election, "WITHOUT_CERA", level));
        String needed = measures.isEmpty()
                ? "(SELECT count(*) FROM own)"
                : measures.stream().map(one -> "1").collect(Collectors.joining(" + ", "(", ")"));
        String text =
                ("WITH named AS (SELECT '%s' AS code), m AS (SELECT * FROM (%s) WHERE place IN %s), own AS (SELECT key, v FROM m WHERE place ="
                                + " (SELECT code FROM named)), w AS (SELECT m.place FROM m JOIN own ON own.key = m.key WHERE m.place <>"
                                + " (SELECT code FROM named) GROUP BY m.place HAVING count(*) = %s), o AS (SELECT m.* FROM m JOIN w ON w.place ="
                                + " m.place JOIN own ON own.key = m.key), s AS (SELECT key, stddev_pop(v) AS d FROM o GROUP BY key), r AS (SELECT"
                                + " o.place, sqrt(avg(CASE WHEN s.d = 0 THEN 0 ELSE ((own.v - o.v) / s.d) ** 2 END)) AS v FROM o JOIN own ON"
                                + " own.key = o.key JOIN s ON s.key = o.key GROUP BY o.place) SELECT 'ranked', place, NULL, '%s', v FROM"
                                + " (SELECT *, rank() OVER (ORDER BY v) AS k FROM r) WHERE k <= %d ORDER BY k, place")
                        .formatted(place, profile, places, needed, election, limit);
        return new Trial(
                kind,
                new Query(List.of(election), Places.of(place), measures, new Operation.Similar(limit), null),
                text,
                true);
    }
}
