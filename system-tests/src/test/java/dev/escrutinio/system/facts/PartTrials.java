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
import java.util.stream.Collectors;

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

    /// Parties by one bound of their share, or by one or two of their votes, share and seats.
    Trial boundedParties() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        boolean wide = Draw.usual(Draw.level(place)) == Scope.WITH_CERA && Draw.level(place) != Level.CERA;
        Operation.PartyBound first = bound(wide);
        List<Operation.PartyBound> bounds = draw.chance(0.5) ? List.of(first) : List.of(first, bound(wide));
        boolean share = bounds.size() == 1
                && first.measure().equals("vote_share")
                && first.upper() == null
                && first.comparator() != Comparator.EQUAL;
        boolean seats = bounds.stream().anyMatch(bound -> bound.measure().equals("seats"));
        String there = there(election, place, bounds, seats);
        List<String> rows = new ArrayList<>(List.of(
                "SELECT 'count', '%s', NULL, '%s', count(*) FILTER (met)::DOUBLE FROM %s HAVING sum(votes) > 0"
                        .formatted(place, election, there),
                "SELECT 'ranked', '%s', family, '%s', votes::DOUBLE FROM %s WHERE met"
                        .formatted(place, election, there),
                "SELECT 'beside', '%s', family, '%s', share FROM %s WHERE met".formatted(place, election, there)));
        if (seats) {
            rows.add("SELECT 'beside', '%s', family, '%s', seats FROM %s WHERE met".formatted(place, election, there));
        }
        Operation.Results results = share
                ? new Operation.Results(null, new Operation.ShareBound(first.comparator(), first.value()))
                : new Operation.Results(null, null, null, bounds);
        return new Trial(
                share ? "parties of a share" : "parties within bounds",
                new Query(List.of(election), Places.of(place), List.of(), results, null),
                String.join(" UNION ALL ", rows),
                false);
    }

    private Operation.PartyBound bound(boolean wide) {
        String measure =
                draw.of(wide ? List.of("votes", "vote_share", "vote_share", "seats") : List.of("votes", "vote_share"));
        Comparator comparator = draw.of(List.of(Comparator.values()));
        double value = switch (measure) {
            case "votes" -> draw.of(List.of(0.0, 1.0, 5.0, 50.0, 500.0, 10_000.0));
            case "seats" -> draw.upTo(5);
            default -> draw.of(List.of(0.0, 1.0, 3.0, 5.0, 10.0, 25.0));
        };
        return new Operation.PartyBound(
                measure, comparator, value, comparator == Comparator.BETWEEN ? value * 3 + 2 : null);
    }

    /// Every party that stood in a place where somebody voted, with what it has and whether that is within the bounds.
    private static String there(String election, String place, List<Operation.PartyBound> bounds, boolean seats) {
        String scope = Draw.usual(Draw.level(place)).name();
        String won = " LEFT JOIN (%s) s(role, place, family, e, seats) ON s.role = 'value' AND s.family = x.family"
                .formatted(SeatTrials.allocation(election, place, false, null, null, List.of()));
        String met = bounds.stream().map(PartTrials::meets).collect(Collectors.joining(" AND "));
        return ("(SELECT *, %s AS met FROM (SELECT x.family, x.votes, 100.0::DOUBLE * x.votes / (c.cand + c.blank) AS share,"
                        + " %s::DOUBLE AS seats, sum(x.votes) OVER () AS most FROM %s x JOIN %s c ON c.place = x.place%s WHERE x.place = '%s')"
                        + " WHERE most > 0)")
                .formatted(
                        met,
                        seats ? "coalesce(s.seats, 0)" : "0",
                        Sql.shelf("vote", election, scope, Draw.level(place)),
                        Sql.shelf("cell", election, scope, Draw.level(place)),
                        seats ? won : "",
                        place);
    }

    private static String meets(Operation.PartyBound bound) {
        String column = bound.measure().equals("vote_share") ? "share" : bound.measure();
        String number = "CAST('%s' AS DOUBLE)";
        String sign = switch (bound.comparator()) {
            case GREATER -> ">";
            case AT_LEAST, BETWEEN -> ">=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "=";
        };
        String low = "%s %s %s".formatted(column, sign, number.formatted(bound.value()));
        return bound.upper() == null ? low : low + " AND " + column + " <= " + number.formatted(bound.upper());
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
