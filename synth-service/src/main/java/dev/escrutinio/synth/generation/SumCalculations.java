package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values of what is added up or taken apart: several parties, several places, each place of another one, and counts
/// without the votes from abroad.
final class SumCalculations {

    private final World world;

    SumCalculations(World world) {
        this.world = world;
    }

    void addTo(Kinds kinds) {
        kinds.add(4, this::parties)
                .add(3, this::places)
                .add(3, this::eachPlace)
                .add(2, this::winnerOfEach)
                .add(2, this::withoutAbroad)
                .add(2, this::lastParty)
                .add(3, this::seatsOf);
    }

    private Optional<Draft> parties(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        List<String> parties = world.twoParties(dice, election, place);
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        boolean votes = dice.chance(0.6);
        Measure sum = Measure.of(votes ? "votes" : "vote_share", String.join("+", parties));
        return Optional.of(draft(
                "sum",
                votes ? "votes_of_parties" : "share_of_parties",
                query(election, Places.of(place), null, new Operation.Value(), sum),
                at(dice, election, place).party("partido", parties.getFirst()).party("partido2", parties.getLast())));
    }

    private Optional<Draft> places(Dice dice) {
        String election = world.atlas().election(dice);
        Level level = dice.of(List.of(Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE, Level.REGION));
        String one = world.atlas().place(dice, election, level);
        String other = world.atlas().place(dice, election, level);
        boolean votes = dice.chance(0.6);
        return world.party(dice, election, one)
                .filter(_ -> !one.equals(other))
                .map(party -> draft(
                        "sum",
                        votes ? "votes_in_places" : "share_in_places",
                        query(
                                election,
                                new Places.Named(List.of(one, other), true),
                                null,
                                new Operation.Value(),
                                Measure.of(votes ? "votes" : "vote_share", party)),
                        at(dice, election, one).place("lugar2", other).party("partido", party)));
    }

    private Optional<Draft> eachPlace(Dice dice) {
        String election = world.atlas().election(dice);
        Places.Within each = each(dice, election);
        String inside = each.inside().getFirst();
        boolean votes = dice.chance(0.5);
        return world.party(dice, election, inside)
                .map(party -> draft(
                        "each_place",
                        votes ? "votes_in_each" : "share_in_each",
                        query(
                                election,
                                each,
                                null,
                                new Operation.Value(),
                                Measure.of(votes ? "votes" : "vote_share", party)),
                        at(dice, election, inside).level(each.level(), 1).party("partido", party)));
    }

    private Optional<Draft> winnerOfEach(Dice dice) {
        String election = world.atlas().election(dice);
        Places.Within each = each(dice, election);
        String inside = each.inside().getFirst();
        return Optional.of(draft(
                "each_place",
                "winner_in_each",
                query(election, each, null, Operation.Winner.at(1)),
                at(dice, election, inside).level(each.level(), 1)));
    }

    private Places.Within each(Dice dice, String election) {
        return dice.chance(0.7)
                ? new Places.Within(
                        Level.PROVINCE, List.of(world.atlas().place(dice, election, Level.REGION)), List.of())
                : new Places.Within(Level.REGION, List.of(Atlas.NATION), List.of());
    }

    private Optional<Draft> withoutAbroad(Dice dice) {
        String election = world.atlas().election(dice);
        Level level = dice.of(List.of(Level.PROVINCE, Level.PROVINCE, Level.REGION, Level.NATION));
        String place = world.atlas().place(dice, election, level);
        boolean votes = dice.chance(0.6);
        return world.party(dice, election, place)
                .map(party -> draft(
                        "without_abroad",
                        votes ? "votes_without_abroad" : "share_without_abroad",
                        query(
                                election,
                                Places.of(place),
                                Scope.WITHOUT_CERA,
                                new Operation.Value(),
                                Measure.of(votes ? "votes" : "vote_share", party)),
                        at(dice, election, place).party("partido", party)));
    }

    private Optional<Draft> lastParty(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return Optional.of(draft(
                "winner",
                "last_party",
                query(election, Places.of(place), null, Operation.Winner.fromLast(1)),
                at(dice, election, place)));
    }

    /// What a seat cost, and which part of all seats a party won.
    private Optional<Draft> seatsOf(Dice dice) {
        String election = world.atlas().election(dice);
        Level level = dice.of(List.of(Level.PROVINCE, Level.PROVINCE, Level.REGION, Level.NATION));
        String place = world.atlas().place(dice, election, level);
        boolean price = dice.chance(0.5);
        return world.party(dice, election, place)
                .map(party -> draft(
                        "seats",
                        price ? "votes_per_seat" : "seat_share",
                        query(
                                election,
                                Places.of(place),
                                null,
                                new Operation.Value(),
                                Measure.of(price ? "votes_per_seat" : "seat_share", party)),
                        at(dice, election, place).party("partido", party)));
    }

    private Slots at(Dice dice, String election, String place) {
        return new Slots(world, dice).place("lugar", place).during(election);
    }

    private static Query query(
            String election, Places places, @Nullable Scope scope, Operation operation, Measure... measures) {
        return new Query(List.of(election), places, List.of(measures), operation, scope);
    }

    private static Draft draft(String part, String kind, Query plan, Slots slots) {
        return new Draft(part, kind, new Asked.Answerable(plan), slots.map());
    }
}
