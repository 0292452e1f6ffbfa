package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Optional;

/// Calculations with seats: how they were shared out, how they would have been, who took the last one, and how many
/// more or fewer.
final class SeatCalculations {

    private static final List<Level> WITH_SEATS = List.of(Level.PROVINCE, Level.PROVINCE, Level.REGION, Level.NATION);

    private final World world;

    SeatCalculations(World world) {
        this.world = world;
    }

    void addTo(Kinds kinds) {
        kinds.add(5, this::seats)
                .add(4, this::whatIf)
                .add(2, this::lastSeat)
                .add(2, this::change)
                .add(2, this::difference);
    }

    private Optional<Draft> seats(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().place(dice, election, dice.of(WITH_SEATS));
        return Optional.of(draft(
                "seats",
                "seats",
                Plans.at(List.of(election), place, List.of(), Operation.Seats.real()),
                at(dice, election, place)));
    }

    private Optional<Draft> whatIf(Dice dice) {
        String election = world.atlas().election(dice);
        if (dice.chance(0.3)) {
            Operation.Seats single = new Operation.Seats(null, null, List.of(), true, false);
            return Optional.of(draft(
                    "seats_what_if",
                    "single_constituency",
                    Plans.at(List.of(election), Atlas.NATION, List.of(), single),
                    at(dice, election, Atlas.NATION)));
        }
        String place = world.atlas().place(dice, election, Level.PROVINCE);
        return switch (dice.below(3)) {
            case 0 -> threshold(dice, election, place);
            case 1 -> otherNumber(dice, election, place);
            default -> merged(dice, election, place);
        };
    }

    private Optional<Draft> threshold(Dice dice, String election, String place) {
        int threshold = 4 + dice.below(7);
        Operation.Seats barrier = new Operation.Seats((double) threshold, null, List.of(), false, false);
        return Optional.of(draft(
                "seats_what_if",
                "threshold",
                Plans.at(List.of(election), place, List.of(), barrier),
                at(dice, election, place).words("barrera", threshold + " %")));
    }

    private Optional<Draft> otherNumber(Dice dice, String election, String place) {
        int number = 2 + dice.below(12);
        Operation.Seats other = new Operation.Seats(null, number, List.of(), false, false);
        return Optional.of(draft(
                "seats_what_if",
                "seats_of_number",
                Plans.at(List.of(election), place, List.of(), other),
                at(dice, election, place).words("numero", Integer.toString(number))));
    }

    private Optional<Draft> merged(Dice dice, String election, String place) {
        List<String> parties = world.twoParties(dice, election, place);
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        Operation.Seats merged = new Operation.Seats(null, null, List.of(parties), false, false);
        return Optional.of(draft(
                "seats_what_if",
                "seats_merged",
                Plans.at(List.of(election), place, List.of(), merged),
                at(dice, election, place).party("partido", parties.getFirst()).party("partido2", parties.getLast())));
    }

    private Optional<Draft> lastSeat(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().place(dice, election, Level.PROVINCE);
        Operation.Seats last = new Operation.Seats(null, null, List.of(), false, true);
        return Optional.of(draft(
                "seats", "last_seat", Plans.at(List.of(election), place, List.of(), last), at(dice, election, place)));
    }

    private Optional<Draft> change(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        String place = world.atlas().place(dice, elections.getLast(), dice.of(WITH_SEATS));
        return world.party(dice, elections.getLast(), place)
                .filter(_ -> !elections.getFirst().equals(elections.getLast()))
                .map(party -> draft(
                        "change_in_time",
                        "change_of_seats",
                        Plans.at(elections, place, List.of(Measure.of("seats", party)), new Operation.Change()),
                        new Slots(world, dice)
                                .place("lugar", place)
                                .party("partido", party)
                                .date("fecha", elections.getFirst())
                                .date("fecha2", elections.getLast())));
    }

    private Optional<Draft> difference(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().place(dice, election, dice.of(WITH_SEATS));
        List<String> parties = world.twoParties(dice, election, place);
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(draft(
                "difference_of_parties",
                "difference_in_seats",
                Plans.at(
                        List.of(election),
                        place,
                        List.of(Measure.of("seats", parties.getFirst()), Measure.of("seats", parties.getLast())),
                        new Operation.Difference()),
                at(dice, election, place).party("partido", parties.getFirst()).party("partido2", parties.getLast())));
    }

    private Slots at(Dice dice, String election, String place) {
        return new Slots(world, dice).place("lugar", place).during(election);
    }

    private static Draft draft(String part, String kind, Query plan, Slots slots) {
        return new Draft(part, kind, new Asked.Answerable(plan), slots.map());
    }
}
