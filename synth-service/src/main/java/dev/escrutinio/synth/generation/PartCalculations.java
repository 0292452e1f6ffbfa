package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.util.List;
import java.util.Optional;

/// Calculations with parts and wholes: what part of a wider place a place has, who came first in how many places, what
/// some places make together, and all but one of them.
final class PartCalculations {

    private static final List<Level> LEVELS = List.of(
            Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE, Level.REGION, Level.DISTRICT, Level.SECTION);
    private static final List<Integer> PEOPLE = List.of(1_000, 2_000, 5_000, 10_000);

    private final World world;

    PartCalculations(World world) {
        this.world = world;
    }

    void addTo(Kinds kinds) {
        kinds.add(4, this::part)
                .add(4, this::tally)
                .add(3, this::countShare)
                .add(2, this::total)
                .add(2, this::outside)
                .add(2, this::partiesOfShare)
                .add(2, this::whetherWon)
                .add(3, this::range);
    }

    private Optional<Draft> part(Dice dice) {
        String election = world.atlas().election(dice);
        Level level = dice.of(List.of(Level.REGION, Level.PROVINCE, Level.PROVINCE, Level.MUNICIPALITY));
        String place = world.atlas().place(dice, election, level);
        String whole = level == Level.MUNICIPALITY ? place.substring(0, 2) : Atlas.NATION;
        if (dice.chance(0.4)) {
            return Optional.of(draft(
                    "part",
                    "part_of_census",
                    Plans.at(List.of(election), place, List.of(Measure.of("census")), new Operation.Part(whole)),
                    at(dice, election, place).place("lugar2", whole)));
        }
        return world.party(dice, election, place)
                .map(party -> draft(
                        "part",
                        "part_of_votes",
                        Plans.at(
                                List.of(election),
                                place,
                                List.of(Measure.of("votes", party)),
                                new Operation.Part(whole)),
                        at(dice, election, place).place("lugar2", whole).party("partido", party)));
    }

    private Optional<Draft> tally(Dice dice) {
        Area area = Area.of(world, dice, LEVELS);
        int position = dice.chance(0.7) ? 1 : 2;
        return Optional.of(draft(
                "tally",
                position == 1 ? "tally_won" : "tally_second",
                area.query(new Operation.Tally(position), List.of()),
                area.slots(world, dice, 2)));
    }

    private Optional<Draft> countShare(Dice dice) {
        Area area = Area.of(world, dice, LEVELS);
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        "count",
                        "count_share",
                        area.query(new Operation.Count(true), List.of(new Condition.Finished(party, 1, null))),
                        area.slots(world, dice, 2).party("partido", party)));
    }

    /// What small towns make together.
    private Optional<Draft> total(Dice dice) {
        String election = world.atlas().election(dice);
        Area area = new Area(election, Level.MUNICIPALITY, world.atlas().place(dice, election, Level.PROVINCE));
        int people = dice.of(PEOPLE);
        Condition small = new Condition.Compares(
                world.measures().inhabitants(election), null, false, Comparator.LESS, people, null);
        return world.party(dice, election, area.inside())
                .map(party -> draft(
                        "sum",
                        "total_of_small",
                        area.query(
                                new Operation.Statistic(StatisticKind.TOTAL),
                                List.of(small),
                                Measure.of("votes", party)),
                        area.slots(world, dice, 2)
                                .party("partido", party)
                                .words("habitantes", "%d.000".formatted(people / 1000))));
    }

    private Optional<Draft> outside(Dice dice) {
        String election = world.atlas().election(dice);
        Area area = new Area(election, dice.of(List.of(Level.PROVINCE, Level.REGION)), Atlas.NATION);
        String left = world.atlas().place(dice, election, area.level());
        return world.party(dice, election, area.inside())
                .map(party -> draft(
                        "maximum",
                        "highest_votes_outside",
                        area.query(
                                new Operation.Ranking(Direction.HIGHEST, 1, false),
                                List.of(new Condition.Outside(List.of(left))),
                                Measure.of("votes", party)),
                        area.slots(world, dice, 1).place("lugar2", left).party("partido", party)));
    }

    private Optional<Draft> partiesOfShare(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        int limit = 3 + dice.below(18);
        return Optional.of(draft(
                "results",
                "parties_above",
                Plans.at(
                        List.of(election),
                        place,
                        List.of(),
                        new Operation.Results(null, new Operation.ShareBound(Comparator.GREATER, limit))),
                at(dice, election, place).words("limite", limit + " %")));
    }

    private Optional<Draft> whetherWon(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return world.party(dice, election, place)
                .map(party -> draft(
                        "winner",
                        "whether_won",
                        Plans.at(
                                List.of(election),
                                place,
                                List.of(),
                                Operation.Winner.at(1).asking(party)),
                        at(dice, election, place).party("partido", party)));
    }

    private Optional<Draft> range(Dice dice) {
        Area area = Area.of(world, dice, LEVELS);
        MeasureDefinition measure = dice.of(world.measures().shares());
        return Optional.of(draft(
                "range",
                "range_of_measure",
                area.query(new Operation.Statistic(StatisticKind.RANGE), List.of(), Measure.of(measure.id())),
                area.slots(world, dice, 1).measure("", measure)));
    }

    private Slots at(Dice dice, String election, String place) {
        return new Slots(world, dice).place("lugar", place).during(election);
    }

    private static Draft draft(String part, String kind, Query plan, Slots slots) {
        return new Draft(part, kind, new Asked.Answerable(plan), slots.map());
    }
}
