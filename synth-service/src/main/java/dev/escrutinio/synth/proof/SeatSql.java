package dev.escrutinio.synth.proof;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The meaning of measures of seats in SQL, over a table `prov_fam` of the official ones by province.
record SeatSql(Sql sql) {

    static final List<String> MEASURES = Stream.concat(
                    Stream.of("seats", "seat_share", "votes_per_seat", "parties_with_seats", "seat_lead"),
                    SeatVotesSql.MEASURES.stream())
            .toList();

    private static final String WITH_CERA = Scope.WITH_CERA.name();

    /// All places of a level: place, n (numerator), d (denominator), v.
    String values(Measure measure, String election, Level level) {
        if (SeatVotesSql.MEASURES.contains(measure.id())) {
            return new SeatVotesSql(sql).values(measure, election, level);
        }
        if (measure.id().equals("seat_lead")) {
            return apart(measure, election, level);
        }
        if (measure.id().equals("parties_with_seats")) {
            return "(SELECT place, NULL AS n, NULL AS d, count(DISTINCT family) FILTER (seats > 0)::DOUBLE AS v FROM %s GROUP BY place)"
                    .formatted(won(election, level));
        }
        String party = measure.party();
        String from = party == null ? ofPlace(election, level) : ofParty(party, election, level);
        return switch (measure.id()) {
            case "seats" -> "(SELECT place, NULL AS n, NULL AS d, seats::DOUBLE AS v FROM %s)".formatted(from);
            case "seat_share" ->
                "(SELECT s.place, s.seats AS n, t.seats AS d, 100.0::DOUBLE * s.seats / t.seats AS v FROM %s s JOIN %s t ON t.place = s.place)"
                        .formatted(from, ofPlace(election, level));
            default ->
                "(SELECT place, votes AS n, seats AS d, votes::DOUBLE / seats AS v FROM %s WHERE seats > 0)"
                        .formatted(from);
        };
    }

    private String apart(Measure measure, String election, Level level) {
        String[] pair = String.valueOf(measure.party()).split(">", 2);
        return "(SELECT a.place, NULL AS n, NULL AS d, (a.seats - b.seats)::DOUBLE AS v FROM %s a JOIN %s b ON b.place = a.place)"
                .formatted(ofParty(pair[0], election, level), ofParty(pair[1], election, level));
    }

    private String ofParty(String party, String election, Level level) {
        return ("(SELECT v.place, v.votes, coalesce(s.seats, 0) AS seats FROM %s v LEFT JOIN"
                        + " (SELECT place, sum(seats) AS seats FROM %s WHERE family IN (%s) GROUP BY place) s ON s.place = v.place)")
                .formatted(
                        sql.votes(party, election, WITH_CERA, level), won(election, level), families(party, election));
    }

    /// Families of a party, space or sum, quoted.
    String families(String party, String election) {
        return Arrays.stream(party.split("\\+"))
                .map(one -> sql.members(one, election))
                .collect(Collectors.joining(", "));
    }

    static String ofPlace(String election, Level level) {
        return "(SELECT w.place, c.cand AS votes, sum(w.seats) AS seats FROM %s w JOIN %s c ON c.place = w.place GROUP BY ALL)"
                .formatted(won(election, level), Sql.shelf("cell", election, WITH_CERA, level));
    }

    static String won(String election, Level level) {
        String place = switch (level) {
            case NATION -> "'ES'";
            case REGION -> "o.region";
            default -> "p.prov";
        };
        return "(SELECT %s AS place, p.family, p.seats FROM prov_fam p JOIN f07 o ON o.e = p.e AND o.prov = p.prov WHERE p.e = '%s')"
                .formatted(place, election);
    }
}
