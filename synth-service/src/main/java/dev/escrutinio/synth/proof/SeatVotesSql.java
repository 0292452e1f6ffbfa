package dev.escrutinio.synth.proof;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import java.util.List;
import java.util.Objects;

/// The meaning of votes as seats make them count, in SQL: from the official seats and the quotients of all others.
record SeatVotesSql(Sql sql) {

    static final List<String> MEASURES = List.of(
            "votes_to_seat",
            "votes_to_spare",
            "votes_without_seat",
            "without_seat_share",
            "wasted_votes",
            "wasted_share");

    private static final String WITH_CERA = Scope.WITH_CERA.name();

    String values(Measure measure, String election, Level level) {
        return switch (measure.id()) {
            case "votes_to_seat" -> lacked(Objects.requireNonNull(measure.party(), "party"), election);
            case "votes_to_spare" -> spared(Objects.requireNonNull(measure.party(), "party"), election);
            case "votes_without_seat" -> count(without(election, level));
            case "without_seat_share" -> share(without(election, level), election, level);
            case "wasted_votes" -> count(wasted(election, level));
            default -> share(wasted(election, level), election, level);
        };
    }

    private static String count(String from) {
        return "(SELECT place, NULL AS n, NULL AS d, votes::DOUBLE AS v FROM %s)".formatted(from);
    }

    private static String share(String from, String election, Level level) {
        return "(SELECT w.place, w.votes AS n, (c.cand + c.blank) AS d, 100.0::DOUBLE * w.votes / (c.cand + c.blank) AS v FROM %s w JOIN %s c ON c.place = w.place)"
                .formatted(from, Sql.shelf("cell", election, WITH_CERA, level));
    }

    private static String place(Level level) {
        return switch (level) {
            case NATION -> "'ES'";
            case REGION -> "o.region";
            default -> "p.prov";
        };
    }

    /// Votes of the families that won no seat in the whole place.
    private static String without(String election, Level level) {
        return ("(SELECT place, coalesce(sum(votes) FILTER (seats = 0), 0) AS votes FROM (SELECT %s AS place, p.family, sum(p.votes) AS votes,"
                        + " sum(p.seats) AS seats FROM prov_fam p JOIN f07 o ON o.e = p.e AND o.prov = p.prov WHERE p.e = '%s' GROUP BY ALL) GROUP BY place)")
                .formatted(place(level), election);
    }

    /// Votes of the families that won no seat in each constituency.
    private static String wasted(String election, Level level) {
        return ("(SELECT %s AS place, coalesce(sum(p.votes) FILTER (p.seats = 0), 0) AS votes FROM prov_fam p JOIN f07 o ON o.e = p.e AND o.prov = p.prov"
                        + " WHERE p.e = '%s' GROUP BY ALL)")
                .formatted(place(level), election);
    }

    private static String own(String families, String election) {
        return ("(SELECT p.prov AS place, p.votes AS v, p.seats AS s, o.seats AS n, o.blank + (SELECT sum(x.votes) FROM prov_fam x"
                        + " WHERE x.e = p.e AND x.prov = p.prov) AS valid FROM prov_fam p JOIN f07 o ON o.e = p.e AND o.prov = p.prov"
                        + " WHERE p.e = '%s' AND p.family IN (%s))")
                .formatted(election, families);
    }

    /// The quotients of all other families, best first.
    private static String others(String families, String election) {
        return ("(SELECT prov AS place, votes AS w, k, row_number() OVER (PARTITION BY prov ORDER BY votes::DECIMAL(18, 0) / k DESC, votes DESC) AS r"
                        + " FROM (SELECT p.prov, p.votes, unnest(generate_series(1, o.seats::BIGINT)) AS k FROM prov_fam p"
                        + " JOIN f07 o ON o.e = p.e AND o.prov = p.prov WHERE p.e = '%s' AND p.family NOT IN (%s) AND p.votes > 0"
                        + " AND (o.seats = 1 OR p.votes * 100 >= 3 * (o.blank + (SELECT sum(x.votes) FROM prov_fam x WHERE x.e = p.e AND x.prov = p.prov)))))")
                .formatted(election, families);
    }

    // The fewest votes whose quotient by a number of seats beats w / k: a tie goes to the family with more votes.
    private static String beats(String seats) {
        return "(CASE WHEN (w * (%1$s)) %% k = 0 AND (w * (%1$s)) // k > w THEN (w * (%1$s)) // k ELSE (w * (%1$s)) // k + 1 END)"
                .formatted(seats);
    }

    private String lacked(String party, String election) {
        String families = sql.members(party, election);
        return ("(SELECT place, NULL AS n, NULL AS d, greatest(enough - v, CASE WHEN n = 1 THEN 1 ELSE (3 * valid - 100 * v + 96) // 97 END)::DOUBLE AS v FROM"
                        + " (SELECT a.place, a.v, a.valid, a.n, %s AS enough FROM %s a JOIN %s b ON b.place = a.place AND b.r = a.n - a.s))")
                .formatted(beats("a.s + 1"), own(families, election), others(families, election));
    }

    private String spared(String party, String election) {
        String families = sql.members(party, election);
        return ("(SELECT place, NULL AS n, NULL AS d, least(v - enough, CASE WHEN n = 1 THEN v ELSE (100 * v - 3 * valid) // 97 END)::DOUBLE AS v FROM"
                        + " (SELECT a.place, a.v, a.valid, a.n, %s AS enough FROM %s a JOIN %s b ON b.place = a.place AND b.r = a.n - a.s + 1 WHERE a.s > 0))")
                .formatted(beats("a.s"), own(families, election), others(families, election));
    }
}
