package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.util.List;
import java.util.Optional;

/// Calculations over all elections: in which one a party or a measure stood highest or lowest, or rose or fell most,
/// and series of measures.
final class ElectionCalculations {

    private final World world;

    ElectionCalculations(World world) {
        this.world = world;
    }

    /// Questions of all elections make sense only where none is left out.
    void addTo(Kinds kinds) {
        if (world.atlas().elections().size()
                == world.facts().catalog().elections().size()) {
            kinds.add(4, this::ofParty)
                    .add(3, this::ofMeasure)
                    .add(2, this::byChange)
                    .add(3, this::series);
        }
    }

    private Optional<Draft> ofParty(Dice dice) {
        String place = place(dice);
        boolean highest = dice.chance(0.6);
        boolean votes = dice.chance(0.5);
        return party(dice, place)
                .map(party -> draft(
                        (highest ? "best" : "worst") + (votes ? "_election_by_votes" : "_election_by_share"),
                        plan(place, Measure.of(votes ? "votes" : "vote_share", party), highest, false),
                        new Slots(world, dice).place("lugar", place).party("partido", party)));
    }

    private Optional<Draft> ofMeasure(Dice dice) {
        String place = place(dice);
        boolean highest = dice.chance(0.6);
        MeasureDefinition measure = dice.of(world.measures().shares());
        return Optional.of(draft(
                highest ? "election_of_highest" : "election_of_lowest",
                plan(place, Measure.of(measure.id()), highest, false),
                new Slots(world, dice).place("lugar", place).measure("", measure)));
    }

    private Optional<Draft> byChange(Dice dice) {
        String place = place(dice);
        boolean rose = dice.chance(0.5);
        return party(dice, place)
                .map(party -> draft(
                        rose ? "election_of_rise" : "election_of_fall",
                        plan(place, Measure.of("vote_share", party), rose, true),
                        new Slots(world, dice).place("lugar", place).party("partido", party)));
    }

    private Optional<Draft> series(Dice dice) {
        String place = place(dice);
        MeasureDefinition measure = dice.of(world.measures().shares());
        return Optional.of(new Draft(
                "series",
                "series_of_measure",
                new Asked.Answerable(Plans.at(
                        world.atlas().elections(), place, List.of(Measure.of(measure.id())), new Operation.Value())),
                new Slots(world, dice)
                        .place("lugar", place)
                        .measure("", measure)
                        .everyElection()
                        .map()));
    }

    private String place(Dice dice) {
        return world.atlas().anyPlace(dice, world.atlas().elections().getLast());
    }

    /// A party that stood there in most elections has something to compare.
    private Optional<String> party(Dice dice, String place) {
        List<String> elections = world.atlas().elections();
        return world.party(dice, elections.getLast(), place)
                .filter(party -> 2
                                * elections.stream()
                                        .filter(election -> world.facts().stood(election, place, party))
                                        .count()
                        > elections.size());
    }

    private Query plan(String place, Measure measure, boolean highest, boolean byChange) {
        Direction direction = highest ? Direction.HIGHEST : Direction.LOWEST;
        return Plans.at(
                world.atlas().elections(),
                place,
                List.of(measure),
                new Operation.RankElections(direction, 1, byChange));
    }

    private static Draft draft(String kind, Query plan, Slots slots) {
        return new Draft("ranking_of_elections", kind, new Asked.Answerable(plan), slots.map());
    }
}
