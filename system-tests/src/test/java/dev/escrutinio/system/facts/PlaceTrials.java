package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.synth.proof.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plans about named places: value, results, change, difference, winner, margin, places together.
record PlaceTrials(Draw draw, Sql sql) {

    Trial value() {
        List<String> elections = draw.elections(1 + draw.upTo(5));
        String place = draw.anyPlace(elections.getFirst());
        List<Measure> measures = List.of(draw.counted(), draw.counted());
        Scope asked = asked(place);
        Scope scope = asked == null ? Draw.usual(Draw.level(place)) : asked;
        List<String> rows = new ArrayList<>();
        for (Measure measure : measures) {
            for (String election : elections) {
                rows.add(row("value", measure, election, scope, place));
                none(measure, election, scope, place).ifPresent(rows::add);
            }
        }
        return trial("value", elections, Places.of(place), measures, new Operation.Value(), asked, rows);
    }

    /// Votes of a party in several elections, and their sum.
    Trial total() {
        List<String> elections = draw.elections(2 + draw.upTo(4));
        String place = draw.anyPlace(elections.getFirst());
        Measure measure = Measure.of("votes", draw.party());
        Scope scope = Draw.usual(Draw.level(place));
        List<String> rows = new ArrayList<>();
        for (String election : elections) {
            rows.add(row("value", measure, election, scope, place));
            none(measure, election, scope, place).ifPresent(rows::add);
        }
        rows.add(
                "SELECT 'total', place, party, NULL, sum(v) FROM (%s) AS t(role, place, party, e, v) GROUP BY place, party HAVING count(*) > 1"
                        .formatted(String.join(" UNION ALL ", rows)));
        return trial(
                "sum over elections",
                elections,
                Places.of(place),
                List.of(measure),
                new Operation.Value(null, true),
                null,
                rows);
    }

    /// A share in several elections, and its simple mean where there is one of each.
    Trial mean() {
        List<String> elections = draw.elections(2 + draw.upTo(4));
        String place = draw.anyPlace(elections.getFirst());
        Measure measure = draw.chance(0.5) ? Measure.of("turnout") : Measure.of("vote_share", draw.party());
        Scope scope = Draw.usual(Draw.level(place));
        List<String> values = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String election : elections) {
            values.add(row("value", measure, election, scope, place));
            rows.add(values.getLast());
            none(measure, election, scope, place).ifPresent(none -> {
                values.add(none);
                rows.add(none);
            });
        }
        rows.add(
                "SELECT 'statistic', place, party, NULL, avg(v) FROM (%s) AS t(role, place, party, e, v) GROUP BY place, party HAVING count(v) = %d"
                        .formatted(String.join(" UNION ALL ", values), elections.size()));
        return trial(
                "mean over elections",
                elections,
                Places.of(place),
                List.of(measure),
                Operation.Value.averaged(),
                null,
                rows);
    }

    /// A town's share with the unweighted mean of its sections' beside.
    Trial meanOfSections() {
        String election = draw.election();
        String place = draw.place(election, Level.MUNICIPALITY);
        Measure measure = draw.of(List.of(
                Measure.of("vote_share", "psoe"),
                Measure.of("vote_share", "vox"),
                Measure.of("vote_share", "pnv"),
                Measure.of("blank_share"),
                Measure.of("null_share")));
        String sections = sql.values(measure, election, Scope.WITHOUT_CERA, Level.SECTION);
        String all = Sql.inside(election, Level.SECTION, place);
        List<String> rows = List.of(
                row("value", measure, election, Scope.WITHOUT_CERA, place),
                "SELECT '%s', '%s', %s, '%s', avg(v) FROM %s WHERE starts_with(place, '%s') AND (SELECT count(*) FROM %s) > 1 HAVING count(*) > 0"
                        .formatted(Trial.MEAN, place, party(measure), election, sections, place, all));
        return trial(
                Trial.MEAN, List.of(election), Places.of(place), List.of(measure), new Operation.Value(), null, rows);
    }

    Trial indicator() {
        Level level = draw.of(List.of(Level.MUNICIPALITY, Level.DISTRICT, Level.SECTION));
        String place = draw.place("2019-11", level);
        Measure measure = draw.indicator(level);
        String sqlOfPlace =
                "SELECT 'value', '%s', NULL, NULL, v FROM (SELECT v, length(place) AS l FROM %s WHERE place IN ('%s', '%s', '%s') ORDER BY l DESC LIMIT 1)"
                        .formatted(
                                place,
                                sql.values(measure, "", Scope.NOT_APPLICABLE, level),
                                place,
                                cut(place, 7),
                                cut(place, 5));
        return trial(
                "indicator",
                List.of(),
                Places.of(place),
                List.of(measure),
                new Operation.Value(),
                null,
                List.of(sqlOfPlace));
    }

    Trial results() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        Integer limit = draw.chance(0.5) ? null : 1 + draw.upTo(6);
        String scope = Draw.usual(Draw.level(place)).name();
        String ranked =
                "(SELECT family, votes, rank() OVER (ORDER BY votes DESC) AS r FROM %s WHERE place = '%s' AND votes > 0)"
                        .formatted(Sql.shelf("vote", election, scope, Draw.level(place)), place);
        String first = " WHERE r <= " + (limit == null ? 1_000 : limit);
        String valid = "(SELECT cand + blank FROM %s WHERE place = '%s')"
                .formatted(Sql.shelf("cell", election, scope, Draw.level(place)), place);
        List<String> rows = List.of(
                "SELECT 'ranked', '%s', family, '%s', votes::DOUBLE FROM %s%s"
                        .formatted(place, election, ranked, first),
                "SELECT 'beside', '%s', family, '%s', 100.0::DOUBLE * votes / %s FROM %s%s"
                        .formatted(place, election, valid, ranked, first),
                row("beside", Measure.of("turnout"), election, Draw.usual(Draw.level(place)), place)
                        + " AND EXISTS (FROM %s)".formatted(ranked));
        return trial(
                "results", List.of(election), Places.of(place), List.of(), new Operation.Results(limit), null, rows);
    }

    Trial change() {
        List<String> elections = draw.elections(2);
        String place = draw.anyPlace(elections.getFirst());
        Measure measure = draw.counted();
        Scope scope = Draw.usual(Draw.level(place));
        String from = elections.getFirst();
        String to = elections.getLast();
        List<String> rows = List.of(
                row("from", measure, from, scope, place),
                row("to", measure, to, scope, place),
                "SELECT 'change', b.place, %s, '%s', b.v - a.v FROM %s a JOIN %s b ON a.place = b.place WHERE a.place = '%s'"
                        .formatted(
                                party(measure),
                                to,
                                sql.values(measure, from, scope, Draw.level(place)),
                                sql.values(measure, to, scope, Draw.level(place)),
                                place));
        boolean relative = draw.chance(0.5);
        String grown =
                "SELECT 'relative_change', b.place, %s, '%s', (b.v - a.v) / a.v * 100 FROM %s a JOIN %s b ON a.place = b.place WHERE a.v <> 0 AND a.place = '%s'"
                        .formatted(
                                party(measure),
                                to,
                                sql.values(measure, from, scope, Draw.level(place)),
                                sql.values(measure, to, scope, Draw.level(place)),
                                place);
        return trial(
                relative ? "relative change" : "change",
                elections,
                Places.of(place),
                List.of(measure),
                new Operation.Change(relative),
                null,
                relative ? Stream.concat(rows.stream(), Stream.of(grown)).toList() : rows);
    }

    Trial differenceOfParties() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        String id = draw.of(List.of("votes", "vote_share"));
        Measure first = Measure.of(id, draw.party());
        Measure second = Measure.of(id, draw.party());
        Scope scope = Draw.usual(Draw.level(place));
        List<String> rows = List.of(
                row("first", first, election, scope, place),
                row("second", second, election, scope, place),
                "SELECT 'difference', a.place, %s, '%s', a.v - b.v FROM %s a JOIN %s b ON a.place = b.place WHERE a.place = '%s'"
                        .formatted(
                                party(first),
                                election,
                                sql.values(first, election, scope, Draw.level(place)),
                                sql.values(second, election, scope, Draw.level(place)),
                                place));
        return trial(
                "difference of parties",
                List.of(election),
                Places.of(place),
                List.of(first, second),
                new Operation.Difference(),
                null,
                rows);
    }

    Trial differenceOfPlaces() {
        String election = draw.election();
        String one = draw.anyPlace(election);
        String other = draw.anyPlace(election);
        Measure measure = draw.counted();
        Scope scopeOne = Draw.usual(Draw.level(one));
        Scope scopeOther = Draw.usual(Draw.level(other));
        List<String> rows = List.of(
                row("first", measure, election, scopeOne, one),
                row("second", measure, election, scopeOther, other),
                "SELECT 'difference', '%s', %s, '%s', a.v - b.v FROM (SELECT v FROM %s WHERE place = '%s') a, (SELECT v FROM %s WHERE place = '%s') b"
                        .formatted(
                                one,
                                party(measure),
                                election,
                                sql.values(measure, election, scopeOne, Draw.level(one)),
                                one,
                                sql.values(measure, election, scopeOther, Draw.level(other)),
                                other));
        return trial(
                "difference of places",
                List.of(election),
                new Places.Named(List.of(one, other), false),
                List.of(measure),
                new Operation.Difference(),
                null,
                rows);
    }

    Trial winner() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        int position = 1 + draw.upTo(3);
        String scope = Draw.usual(Draw.level(place)).name();
        String there =
                ("(SELECT family, votes, v.cand + v.blank AS valid FROM (SELECT x.family, x.votes, c.cand, c.blank, rank() OVER (ORDER BY x.votes DESC) AS r, count(*) OVER"
                                + " (PARTITION BY x.votes) AS n FROM %s x JOIN %s c ON c.place = x.place WHERE x.place = '%s' AND x.votes > 0) v"
                                + " WHERE r <= %d AND r + n - 1 >= %d)")
                        .formatted(
                                Sql.shelf("vote", election, scope, Draw.level(place)),
                                Sql.shelf("cell", election, scope, Draw.level(place)),
                                place,
                                position,
                                position);
        List<String> rows = List.of(
                "SELECT 'value', '%s', family, '%s', votes::DOUBLE FROM %s".formatted(place, election, there),
                "SELECT 'beside', '%s', family, '%s', 100.0::DOUBLE * votes / valid FROM %s"
                        .formatted(place, election, there));
        return trial(
                "winner", List.of(election), Places.of(place), List.of(), Operation.Winner.at(position), null, rows);
    }

    Trial margin() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        String scope = Draw.usual(Draw.level(place)).name();
        String two =
                "(SELECT x.family, x.votes, c.cand + c.blank AS valid, row_number() OVER (ORDER BY x.votes DESC, x.family) AS r FROM %s x JOIN %s c ON c.place = x.place WHERE x.place = '%s' AND x.votes > 0)"
                        .formatted(
                                Sql.shelf("vote", election, scope, Draw.level(place)),
                                Sql.shelf("cell", election, scope, Draw.level(place)),
                                place);
        String both = " FROM %s a JOIN %s b ON a.r = 1 AND b.r = 2".formatted(two, two);
        String head = "SELECT '%s', '" + place + "', %s.family, '" + election + "', ";
        List<String> rows = List.of(
                head.formatted("first", "a") + "a.votes::DOUBLE" + both,
                head.formatted("second", "b") + "b.votes::DOUBLE" + both,
                head.formatted("difference", "a") + "(a.votes - b.votes)::DOUBLE" + both,
                head.formatted("first", "a") + "100.0::DOUBLE * a.votes / a.valid" + both,
                head.formatted("second", "b") + "100.0::DOUBLE * b.votes / b.valid" + both,
                head.formatted("difference", "a")
                        + "100.0::DOUBLE * a.votes / a.valid - 100.0::DOUBLE * b.votes / b.valid" + both);
        return trial("margin", List.of(election), Places.of(place), List.of(), new Operation.Margin(), null, rows);
    }

    Trial together() {
        String election = draw.election();
        Level level = draw.of(List.of(Level.PROVINCE, Level.MUNICIPALITY, Level.SECTION));
        String one = draw.place(election, level);
        String other = draw.place(election, level);
        if (one.equals(other)) {
            return together();
        }
        Measure measure = draw.share();
        String row =
                "SELECT 'value', '%s+%s', %s, '%s', 100.0::DOUBLE * sum(n) / sum(d) FROM %s WHERE place IN ('%s', '%s') HAVING count(*) = 2"
                        .formatted(
                                one,
                                other,
                                party(measure),
                                election,
                                sql.values(measure, election, Draw.usual(level), level),
                                one,
                                other);
        // Where the party stood in one place only its votes count, over the valid votes of both: no case for this SQL.
        if (measure.party() != null
                && (!Set.of("pp", "psoe").contains(measure.party())
                        || joined(election, measure.party(), one)
                        || joined(election, measure.party(), other))) {
            return together();
        }
        return trial(
                "together",
                List.of(election),
                new Places.Named(List.of(one, other), true),
                List.of(measure),
                new Operation.Value(),
                null,
                List.of(row));
    }

    private boolean joined(String election, String party, String place) {
        return sql.catalog().within(election, party, place).isPresent();
    }

    private String row(String role, Measure measure, String election, Scope scope, String place) {
        return "SELECT '%s', place, %s, '%s', v FROM %s WHERE place = '%s'"
                .formatted(
                        role, party(measure), election, sql.values(measure, election, scope, Draw.level(place)), place);
    }

    /// Where a party stood inside another one's candidacies it has none, if exactly this is asked for.
    private Optional<String> none(Measure measure, String election, Scope scope, String place) {
        String party = measure.party();
        if (party == null || sql.catalog().within(election, party, place).isEmpty()) {
            return Optional.empty();
        }
        Level level = Draw.level(place);
        // Of a share the psoe's tells whether there is anything to divide by: it stood everywhere.
        String possible = measure.id().equals("votes")
                ? Sql.shelf("cell", election, scope.name(), level)
                : sql.values(
                        new Measure(measure.id(), "psoe", measure.base(), measure.period()), election, scope, level);
        return Optional.of(
                "SELECT 'value', place, '%s', '%s', 0 FROM %s WHERE place = '%s' AND NOT EXISTS (FROM %s WHERE place = '%s')"
                        .formatted(
                                party,
                                election,
                                possible,
                                place,
                                sql.votes(party, election, scope.name(), level),
                                place));
    }

    static String party(Measure measure) {
        return measure.party() == null ? "NULL" : "'" + measure.party() + "'";
    }

    private @Nullable Scope asked(String place) {
        boolean wide = place.length() == 2 || place.startsWith("R");
        return wide && draw.chance(0.4) ? Scope.WITHOUT_CERA : null;
    }

    private static String cut(String place, int length) {
        return place.length() > length ? place.substring(0, length) : place;
    }

    private static Trial trial(
            String kind,
            List<String> elections,
            Places places,
            List<Measure> measures,
            Operation operation,
            @Nullable Scope scope,
            List<String> rows) {
        return new Trial(
                kind,
                new Query(elections, places, measures, operation, scope),
                String.join(" UNION ALL ", rows),
                false);
    }
}
