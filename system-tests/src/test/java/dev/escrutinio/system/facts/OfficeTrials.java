package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Comparator;
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
import org.jspecify.annotations.Nullable;

/// Plans whose measure is of seats, or of whichever party won.
record OfficeTrials(Draw draw, Sql sql) {

    private static final List<Level> WIDE = List.of(Level.NATION, Level.REGION, Level.PROVINCE, Level.PROVINCE);
    private static final String ROW = "SELECT '%s', '%s', %s, '%s', v FROM %s WHERE place = '%s'";

    Trial seats() {
        String election = draw.election();
        Level level = draw.of(WIDE);
        String place = draw.place(election, level);
        Measure measure = measure();
        String values = sql.values(measure, election, Draw.usual(level), level);
        String text = ROW.formatted("value", place, PlaceTrials.party(measure), election, values, place);
        String party = measure.party();
        boolean none = party != null
                && !measure.id().equals("votes_per_seat")
                && sql.catalog().within(election, party, place).isPresent();
        String zero = " UNION ALL SELECT 'value', '%s', %s, '%s', 0 WHERE NOT EXISTS (FROM %s WHERE place = '%s')"
                .formatted(
                        place,
                        PlaceTrials.party(measure),
                        election,
                        party == null ? values : sql.votes(party, election, "WITH_CERA", level),
                        place);
        return new Trial(
                "seats as a measure",
                new Query(List.of(election), Places.of(place), List.of(measure), new Operation.Value(), null),
                none ? text + zero : text,
                false);
    }

    Trial rankingBySeats() {
        String election = draw.election();
        Level level = draw.of(List.of(Level.PROVINCE, Level.REGION));
        Measure measure = measure();
        return ranking("ranking by seats", election, level, measure, PlaceTrials.party(measure));
    }

    Trial rankingOfWinners() {
        String election = draw.election();
        Level level = draw.level();
        Measure measure = Measure.of(draw.of(List.of("vote_share", "votes")), "winner");
        return ranking("ranking by the winner's result", election, level, measure, "winner");
    }

    Trial totalOfSeats() {
        String election = draw.election();
        String around = draw.chance(0.5) ? "ES" : draw.place(election, Level.REGION);
        Measure measure = new Measure("seats", party(), null, null);
        String from = "FROM %s p LEFT JOIN %s m ON m.place = p.place HAVING count(v) > 0"
                .formatted(
                        Sql.inside(election, Level.PROVINCE, around),
                        sql.values(measure, election, Draw.usual(Level.PROVINCE), Level.PROVINCE));
        String head = "SELECT '%s', '" + around + "', %s, '" + election + "', %s " + from;
        String text = String.join(
                " UNION ALL ",
                head.formatted("statistic", PlaceTrials.party(measure), "sum(v)"),
                head.formatted("n", "NULL", "count(v)::DOUBLE"),
                head.formatted("left_out", "NULL", "(count(*) - count(v))::DOUBLE") + " AND count(*) > count(v)");
        return new Trial(
                "total of seats",
                new Query(
                        List.of(election),
                        new Places.Within(Level.PROVINCE, List.of(around), List.of()),
                        List.of(measure),
                        new Operation.Statistic(StatisticKind.TOTAL),
                        null),
                text,
                false);
    }

    /// What adds up over the places that meet a condition: seats of provinces, inhabitants of municipalities.
    Trial totalOfMet() {
        String election = draw.election();
        boolean seats = draw.chance(0.5);
        Level level = seats ? Level.PROVINCE : Level.MUNICIPALITY;
        String around = seats && draw.chance(0.5) ? "ES" : draw.place(election, seats ? Level.REGION : Level.PROVINCE);
        Measure measure = seats
                ? new Measure("seats", party(), null, null)
                : Measure.ofYear("population", draw.of(List.of("2016", "2019", "2022")));
        double value = draw.upTo(400) / 10.0;
        Condition condition = draw.chance(0.5)
                ? new Condition.Finished(draw.big(), 1 + draw.upTo(2), null)
                : new Condition.Compares(
                        draw.share(), null, false, draw.of(List.of(Comparator.values())), value, value + 5);
        String from =
                "FROM %s p JOIN %s c ON c.place = p.place AND c.met LEFT JOIN %s m ON m.place = p.place HAVING count(v) > 0"
                        .formatted(
                                Sql.inside(election, level, around),
                                sql.condition(condition, List.of(election), Draw.usual(level), level),
                                sql.values(measure, seats ? election : "", Draw.usual(level), level));
        String head = "SELECT '%s', '" + around + "', %s, " + (seats ? "'" + election + "'" : "NULL") + ", %s " + from;
        String text = String.join(
                " UNION ALL ",
                head.formatted("statistic", PlaceTrials.party(measure), "sum(v)::DOUBLE"),
                head.formatted("n", "NULL", "count(v)::DOUBLE"),
                head.formatted("left_out", "NULL", "(count(*) - count(v))::DOUBLE") + " AND count(*) > count(v)");
        return new Trial(
                seats ? "total of seats under a condition" : "total of inhabitants under a condition",
                new Query(
                        List.of(election),
                        new Places.Within(level, List.of(around), List.of(condition)),
                        List.of(measure),
                        new Operation.Statistic(StatisticKind.TOTAL),
                        null),
                text,
                false);
    }

    Trial winner() {
        String election = draw.election();
        String place = draw.anyPlace(election);
        Level level = Draw.level(place);
        Measure measure = Measure.of(draw.of(List.of("vote_share", "votes")), "winner");
        String values = sql.values(measure, election, Draw.usual(level), level);
        return new Trial(
                "winner's result",
                new Query(List.of(election), Places.of(place), List.of(measure), new Operation.Value(), null),
                ROW.formatted("value", place, "winner", election, values, place),
                false);
    }

    private Trial ranking(String kind, String election, Level level, Measure measure, String party) {
        String around = draw.arounds(election, level);
        Direction direction = draw.of(List.of(Direction.values()));
        int limit = 1 + draw.upTo(6);
        String text =
                ("SELECT 'ranked', place, party, '%s', v FROM (SELECT p.place, %s AS party, m.v, rank() OVER (ORDER BY m.v %s)"
                                + " AS r FROM %s p JOIN %s m ON m.place = p.place) WHERE r <= %d ORDER BY r, place")
                        .formatted(
                                election,
                                party.equals("winner") ? "m.winner" : party,
                                direction == Direction.HIGHEST ? "DESC" : "ASC",
                                Sql.inside(election, level, around),
                                sql.values(measure, election, Draw.usual(level), level),
                                limit);
        return new Trial(
                kind,
                new Query(
                        List.of(election),
                        new Places.Within(level, Draw.codes(around), List.of()),
                        List.of(measure),
                        new Operation.Ranking(direction, limit, false),
                        null),
                text,
                true);
    }

    /// What provinces lacked, had to spare and wasted; every province's value at once tells more than one place.
    Trial rankingByVotesOfSeats() {
        String election = draw.election();
        boolean ofParty = draw.chance(0.6);
        Level level = ofParty ? Level.PROVINCE : draw.of(List.of(Level.PROVINCE, Level.REGION));
        Measure measure = ofParty
                ? Measure.of(draw.of(List.of("votes_to_seat", "votes_to_spare")), draw.big())
                : Measure.of(
                        draw.of(List.of("votes_without_seat", "without_seat_share", "wasted_votes", "wasted_share")));
        return ranking("ranking by votes of seats", election, level, measure, PlaceTrials.party(measure));
    }

    Trial withoutSeat() {
        String election = draw.election();
        Measure measure = Measure.of(
                draw.of(List.of("votes_without_seat", "without_seat_share", "wasted_votes", "wasted_share")));
        return new Trial(
                "votes without a seat",
                new Query(List.of(election), Places.of("ES"), List.of(measure), new Operation.Value(), null),
                ROW.formatted(
                        "value",
                        "ES",
                        "NULL",
                        election,
                        sql.values(measure, election, Draw.usual(Level.NATION), Level.NATION),
                        "ES"),
                false);
    }

    private Measure measure() {
        if (draw.chance(0.2)) {
            return draw.apart("seat_lead");
        }
        return switch (draw.upTo(6)) {
            case 0 -> new Measure("seat_share", draw.party(), null, null);
            case 1 -> new Measure("votes_per_seat", party(), null, null);
            case 2 -> new Measure("parties_with_seats", null, null, null);
            default -> new Measure("seats", party(), null, null);
        };
    }

    private @Nullable String party() {
        return draw.chance(0.15) ? null : draw.chance(0.15) ? "psoe+unidas-podemos" : draw.party();
    }
}
