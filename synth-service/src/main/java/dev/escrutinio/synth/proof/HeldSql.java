package dev.escrutinio.synth.proof;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;

/// What conditions decide by, in SQL: a party that did not stand, nor inside another one's candidacies, has no seats
/// and lies behind whoever has votes.
record HeldSql(Sql sql) {

    /// Whether the party of a measure may be missing.
    static boolean covers(Measure measure) {
        return measure.party() != null
                && switch (measure.id()) {
                    case "seats", "seat_share", "seat_lead", "lead", "lead_votes" -> true;
                    default -> false;
                };
    }

    /// All places of a level: place, v.
    String values(Measure measure, String election, Scope asked, Level level) {
        String[] pair = String.valueOf(measure.party()).split(">", 2);
        if (measure.id().startsWith("seat")) {
            return seats(measure, pair, election, level);
        }
        String valid = "(c.cand + c.blank)";
        String ahead = measure.id().equals("lead")
                ? "100.0::DOUBLE * (a.votes - b.votes) / " + valid
                : "(a.votes - b.votes)::DOUBLE";
        return "(SELECT a.place, NULL AS n, NULL AS d, %s AS v FROM %s a JOIN %s b ON b.place = a.place JOIN %s c ON c.place = a.place WHERE (a.stood OR b.stood) AND %s > 0)"
                .formatted(
                        ahead,
                        votes(pair[0], election, asked, level),
                        votes(pair[1], election, asked, level),
                        Sql.shelf("cell", election, asked.name(), level),
                        valid);
    }

    private String seats(Measure measure, String[] pair, String election, Level level) {
        String one = seats(pair[0], election, level);
        return switch (measure.id()) {
            case "seats" -> "(SELECT place, NULL AS n, NULL AS d, seats::DOUBLE AS v FROM %s)".formatted(one);
            case "seat_share" ->
                "(SELECT s.place, s.seats AS n, t.seats AS d, 100.0::DOUBLE * s.seats / t.seats AS v FROM %s s JOIN %s t ON t.place = s.place)"
                        .formatted(one, SeatSql.ofPlace(election, level));
            default ->
                "(SELECT a.place, NULL AS n, NULL AS d, (a.seats - b.seats)::DOUBLE AS v FROM %s a JOIN %s b ON b.place = a.place WHERE a.stood OR b.stood)"
                        .formatted(one, seats(pair[1], election, level));
        };
    }

    private String seats(String party, String election, Level level) {
        return "(SELECT h.place, h.stood, coalesce(s.seats, 0) AS seats FROM %s h LEFT JOIN (SELECT place, sum(seats) AS seats FROM %s WHERE family IN (%s) GROUP BY place) s ON s.place = h.place)"
                .formatted(
                        votes(party, election, Scope.WITH_CERA, level),
                        SeatSql.won(election, level),
                        new SeatSql(sql).families(party, election));
    }

    /// Votes of a party, space or sum at every place but those where it, or a part of it, stood inside another one's
    /// candidacies: place, votes, stood.
    String votes(String party, String election, Scope scope, Level level) {
        StringBuilder votes = new StringBuilder("0");
        StringBuilder stood = new StringBuilder("false");
        StringBuilder joins = new StringBuilder();
        StringBuilder known = new StringBuilder("true");
        String[] parts = party.split("\\+", -1);
        for (int i = 0; i < parts.length; i++) {
            votes.append(" + coalesce(x%d.votes, 0)".formatted(i));
            stood.append(" OR x%d.votes IS NOT NULL".formatted(i));
            joins.append(" LEFT JOIN %s x%d ON x%d.place = c.place"
                    .formatted(sql.votes(parts[i], election, scope.name(), level), i, i));
            known.append(" AND NOT (x%d.votes IS NULL AND %s)".formatted(i, Sql.joined(parts[i], election, level)));
        }
        return "(SELECT c.place, %s AS votes, (%s) AS stood FROM %s c%s WHERE %s)"
                .formatted(votes, stood, Sql.shelf("cell", election, scope.name(), level), joins, known);
    }
}
