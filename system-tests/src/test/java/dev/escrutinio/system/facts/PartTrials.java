package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
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

/// Plans about parts of a whole: shares of places in places, places by their party, parties of a share, places without
/// some of them.
record PartTrials(Draw draw, Sql sql) {

    Trial part() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        if (place.equals("ES")) {
            return part();
        }
        String whole = draw.of(wider(place));
        Measure measure = draw.of(List.of(
                Measure.of("votes", draw.party()), Measure.of("census"), Measure.of("voters"), Measure.of("null")));
        Scope scope = Draw.usual(Draw.level(place));
        String both = " FROM %s a, %s b WHERE a.place = '%s' AND b.place = '%s' AND b.v > 0"
                .formatted(
                        sql.values(measure, election, scope, Draw.level(place)),
                        sql.values(measure, election, scope, Draw.level(whole)),
                        place,
                        whole);
        String head = "SELECT '%s', '%s', " + PlaceTrials.party(measure) + ", '" + election + "', %s::DOUBLE";
        String text = String.join(
                " UNION ALL ",
                head.formatted("value", place, "(100.0::DOUBLE * a.v / b.v)") + both,
                head.formatted("first", place, "a.v") + both,
                head.formatted("second", whole, "b.v") + both);
        return new Trial(
                "part",
                new Query(List.of(election), Places.of(place), List.of(measure), new Operation.Part(whole), null),
                text,
                false);
    }

    private static List<String> wider(String place) {
        List<String> wider = new ArrayList<>(List.of("ES"));
        if (place.length() > 3) {
            wider.add(place.substring(0, 2));
        }
        if (place.length() > 5) {
            wider.add(place.substring(0, 5));
        }
        return wider;
    }

    Trial tally() {
        String election = draw.election();
        Level level = draw.level();
        String around = draw.around(election, level);
        int position = 1 + draw.upTo(3);
        String places = Sql.inside(election, level, around);
        String alone =
                ("(SELECT family FROM (SELECT v.place, v.family, rank() OVER (PARTITION BY v.place ORDER BY v.votes DESC) AS r, count(*) OVER"
                                + " (PARTITION BY v.place, v.votes) AS n FROM %s v JOIN %s p ON p.place = v.place WHERE v.votes > 0)"
                                + " WHERE r = %d AND n = 1)")
                        .formatted(Sql.shelf("vote", election, Draw.usual(level).name(), level), places, position);
        String out = "(SELECT (SELECT count(*) FROM %s p) - (SELECT count(*) FROM %s) AS n)".formatted(places, alone);
        String text = String.join(
                " UNION ALL ",
                "SELECT 'ranked', '%s', family, '%s', count(*)::DOUBLE FROM %s GROUP BY family"
                        .formatted(around, election, alone),
                "SELECT 'out_of', '%s', NULL, '%s', count(*)::DOUBLE FROM %s p".formatted(around, election, places),
                "SELECT 'left_out', '%s', NULL, '%s', n::DOUBLE FROM %s WHERE n > 0".formatted(around, election, out));
        return new Trial(
                "tally",
                new Query(
                        List.of(election),
                        new Places.Within(level, List.of(around), List.of()),
                        List.of(),
                        new Operation.Tally(position),
                        null),
                text,
                false);
    }

    Trial partiesOfAShare() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        Operation.ShareBound share = new Operation.ShareBound(
                draw.of(List.of(Comparator.GREATER, Comparator.AT_LEAST, Comparator.LESS, Comparator.AT_MOST)),
                draw.of(List.of(1.0, 3.0, 5.0, 10.0, 25.0)));
        String scope = Draw.usual(Draw.level(place)).name();
        String sign = switch (share.comparator()) {
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            case LESS -> "<";
            default -> "<=";
        };
        String there =
                ("(SELECT x.family, x.votes, 100.0::DOUBLE * x.votes / (c.cand + c.blank) AS share FROM %s x JOIN %s c ON c.place = x.place"
                                + " WHERE x.place = '%s' AND x.votes > 0 AND share %s CAST('%s' AS DOUBLE))")
                        .formatted(
                                Sql.shelf("vote", election, scope, Draw.level(place)),
                                Sql.shelf("cell", election, scope, Draw.level(place)),
                                place,
                                sign,
                                share.value());
        String text = String.join(
                " UNION ALL ",
                "SELECT 'count', '%s', NULL, '%s', count(*)::DOUBLE FROM %s HAVING count(*) > 0"
                        .formatted(place, election, there),
                "SELECT 'ranked', '%s', family, '%s', votes::DOUBLE FROM %s".formatted(place, election, there),
                "SELECT 'beside', '%s', family, '%s', share FROM %s".formatted(place, election, there));
        return new Trial(
                "parties of a share",
                new Query(List.of(election), Places.of(place), List.of(), new Operation.Results(null, share), null),
                text,
                false);
    }

    Trial shareWithoutPlaces() {
        String election = draw.election();
        Level level = draw.of(List.of(Level.PROVINCE, Level.MUNICIPALITY, Level.SECTION));
        String left =
                draw.place(election, level == Level.PROVINCE || draw.chance(0.5) ? Level.PROVINCE : Level.MUNICIPALITY);
        String around = level == Level.SECTION ? left.substring(0, 2) : "ES";
        if (around.equals(left)) {
            return shareWithoutPlaces();
        }
        Measure measure = draw.of(List.of(Measure.of("turnout"), Measure.of("vote_share", "pp")));
        String values =
                "(SELECT p.place, m.n, m.d FROM %s p LEFT JOIN %s m ON p.place = m.place WHERE NOT starts_with(p.place, '%s'))"
                        .formatted(
                                Sql.inside(election, level, around),
                                sql.values(measure, election, Draw.usual(level), level),
                                left);
        String head = "SELECT '%s', '" + around + "', %s, '" + election + "', %s::DOUBLE FROM " + values;
        String text = String.join(
                " UNION ALL ",
                head.formatted("statistic", PlaceTrials.party(measure), "(100.0::DOUBLE * sum(n) / sum(d))")
                        + " HAVING count(n) > 0",
                head.formatted("n", "NULL", "count(n)") + " HAVING count(n) > 0",
                head.formatted("left_out", "NULL", "(count(*) - count(n))")
                        + " HAVING count(*) > count(n) AND count(n) > 0");
        Places places = new Places.Within(level, List.of(around), List.of(new Condition.Outside(List.of(left))));
        return new Trial(
                "share without some places",
                new Query(
                        List.of(election),
                        places,
                        List.of(measure),
                        new Operation.Statistic(StatisticKind.WEIGHTED_MEAN),
                        null),
                text,
                false);
    }
}
