package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.synth.proof.Sql;
import java.util.List;

/// Analyses whose second step goes on with the places that the first one found.
record StepTrials(Draw draw, Sql sql) {

    /// The PSOE stood in every place on its own; the PP of Navarre was inside Navarra Suma in 2019.
    private static final List<Measure> EVERYWHERE = List.of(
            Measure.of("turnout"),
            Measure.of("census"),
            Measure.of("blank_share"),
            Measure.of("vote_share", "psoe"),
            Measure.of("votes", "psoe"));

    /// The first places by one measure, then another measure of them in another election.
    Trial values() {
        List<String> elections = draw.elections(2);
        Found found = found(elections.getFirst());
        Measure told = draw.of(EVERYWHERE);
        String text = found.rows() + " UNION ALL "
                + "SELECT 'value', m.place, %s, '%s', m.v FROM %s k JOIN %s m ON m.place = k.place"
                        .formatted(
                                PlaceTrials.party(told),
                                elections.getLast(),
                                found.places(),
                                sql.values(told, elections.getLast(), Draw.usual(found.level()), found.level()));
        Query second = new Query(
                List.of(elections.getLast()), new Places.OfStep(0), List.of(told), new Operation.Value(), null);
        return new Trial("values of a step's places", new Analysis(List.of(found.query(), second)), text, false);
    }

    /// The first places by one measure, then the mean of another one over them.
    Trial mean() {
        String election = draw.election();
        Found found = found(election);
        Measure told = draw.of(EVERYWHERE);
        String head = "SELECT '%s', NULL, %s, '" + election + "', %s FROM " + found.places() + " k LEFT JOIN "
                + sql.values(told, election, Draw.usual(found.level()), found.level())
                + " m ON m.place = k.place HAVING count(m.v) > 0";
        String text = String.join(
                " UNION ALL ",
                found.rows(),
                head.formatted("statistic", PlaceTrials.party(told), "avg(m.v)"),
                head.formatted("n", "NULL", "count(m.v)::DOUBLE"),
                head.formatted("left_out", "NULL", "(count(*) - count(m.v))::DOUBLE") + " AND count(*) > count(m.v)");
        Query second = new Query(
                List.of(election),
                new Places.OfStep(0),
                List.of(told),
                new Operation.Statistic(StatisticKind.MEAN),
                null);
        return new Trial("mean of a step's places", new Analysis(List.of(found.query(), second)), text, false);
    }

    private Found found(String election) {
        Level level = draw.of(List.of(Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE));
        String around = draw.around(election, level);
        Measure measure = draw.share();
        Condition condition = new Condition.Finished(draw.of(List.of("psoe", "pp")), 1 + draw.upTo(2), null);
        Direction direction = draw.of(List.of(Direction.values()));
        int limit = 2 + draw.upTo(9);
        String places =
                "(SELECT place, v FROM (SELECT p.place, m.v, rank() OVER (ORDER BY m.v %s) AS r FROM %s p JOIN %s c ON c.place = p.place AND c.met JOIN %s m ON m.place = p.place) WHERE r <= %d)"
                        .formatted(
                                direction == Direction.HIGHEST ? "DESC" : "ASC",
                                Sql.inside(election, level, around),
                                sql.condition(condition, List.of(election), Draw.usual(level), level),
                                sql.values(measure, election, Draw.usual(level), level),
                                limit);
        Query query = new Query(
                List.of(election),
                new Places.Within(level, List.of(around), List.of(condition)),
                List.of(measure),
                new Operation.Ranking(direction, limit, false),
                null);
        String rows =
                "SELECT 'ranked', place, %s, '%s', v FROM %s".formatted(PlaceTrials.party(measure), election, places);
        return new Found(level, query, places, rows);
    }

    /// A first step with the SQL of its places and of its figures.
    private record Found(Level level, Query query, String places, String rows) {}
}
