package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Optional;

/// Calculations with what seats make of votes: how many lacked for one more, how many were to spare, how many won none.
final class SeatVoteCalculations {

    private static final List<Level> WITH_SEATS = List.of(Level.PROVINCE, Level.PROVINCE, Level.REGION, Level.NATION);
    private static final List<String> WITHOUT_SEAT =
            List.of("votes_without_seat", "without_seat_share", "wasted_votes", "wasted_share");

    private final World world;

    SeatVoteCalculations(World world) {
        this.world = world;
    }

    void addTo(Kinds kinds) {
        kinds.add(3, dice -> ofParty(dice, "votes_to_seat"))
                .add(2, dice -> ofParty(dice, "votes_to_spare"))
                .add(2, this::nearestSeat)
                .add(3, this::withoutSeat)
                .add(2, this::moreSeats);
    }

    private Optional<Draft> ofParty(Dice dice, String measure) {
        String election = world.atlas().election(dice);
        String province = world.atlas().place(dice, election, Level.PROVINCE);
        return world.party(dice, election, province)
                .map(party -> draft(
                        measure,
                        Plans.at(
                                List.of(election),
                                province,
                                List.of(Measure.of(measure, party)),
                                new Operation.Value()),
                        at(dice, election, province).party("partido", party)));
    }

    private Optional<Draft> nearestSeat(Dice dice) {
        Area area = new Area(world.atlas().election(dice), Level.PROVINCE, Atlas.NATION);
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        "nearest_seat",
                        area.query(
                                new Operation.Ranking(Direction.LOWEST, 1, false),
                                List.of(),
                                Measure.of("votes_to_seat", party)),
                        area.slots(world, dice, 1).party("partido", party)));
    }

    private Optional<Draft> withoutSeat(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().place(dice, election, dice.of(WITH_SEATS));
        String measure = dice.of(WITHOUT_SEAT);
        return Optional.of(draft(
                measure,
                Plans.at(List.of(election), place, List.of(Measure.of(measure)), new Operation.Value()),
                at(dice, election, place)));
    }

    private Optional<Draft> moreSeats(Dice dice) {
        Area area = new Area(world.atlas().election(dice), Level.PROVINCE, Atlas.NATION);
        List<String> parties = world.twoParties(dice, area.election(), area.inside());
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        Measure lead = Measure.of("seat_lead", parties.getFirst() + ">" + parties.getLast());
        return Optional.of(draft(
                "count_more_seats",
                area.query(
                        new Operation.Count(),
                        List.of(new Condition.Compares(lead, null, false, Comparator.GREATER, 0, null))),
                area.slots(world, dice, 2).party("partido", parties.getFirst()).party("partido2", parties.getLast())));
    }

    private Slots at(Dice dice, String election, String place) {
        return new Slots(world, dice).place("lugar", place).during(election);
    }

    private static Draft draft(String kind, Query plan, Slots slots) {
        return new Draft("seats_and_votes", kind, new Asked.Answerable(plan), slots.map());
    }
}
