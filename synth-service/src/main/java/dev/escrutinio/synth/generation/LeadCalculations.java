package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Optional;

/// Calculations that hold two parties against each other: where one is farthest ahead, by how much, how many times.
final class LeadCalculations {

    private static final List<Level> LEVELS = List.of(
            Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE, Level.REGION, Level.DISTRICT, Level.SECTION);
    private static final List<Level> OF_FEW = List.of(Level.PROVINCE, Level.REGION);

    private final World world;

    LeadCalculations(World world) {
        this.world = world;
    }

    void addTo(Kinds kinds) {
        kinds.add(3, this::farthestAhead)
                .add(2, this::nearest)
                .add(2, this::leastLead)
                .add(3, this::countOfLead)
                .add(2, this::listOfLead)
                .add(2, this::change)
                .add(2, this::each)
                .add(2, this::timesInPlace)
                .add(2, this::doubledInPlace)
                .add(3, this::countOfTimes);
    }

    /// Two parties of an area, the first held against the second.
    private record Two(Area area, String one, String other) {

        String pair() {
            return one + ">" + other;
        }

        Measure measure(String id) {
            return Measure.of(id, pair());
        }
    }

    private Optional<Two> two(Area area, Dice dice) {
        List<String> parties = world.twoParties(dice, area.election(), area.inside());
        return parties.isEmpty() ? Optional.empty() : Optional.of(new Two(area, parties.getFirst(), parties.getLast()));
    }

    private Optional<Two> two(Dice dice, List<Level> levels) {
        return two(Area.of(world, dice, levels), dice);
    }

    private Optional<Draft> farthestAhead(Dice dice) {
        boolean votes = dice.chance(0.4);
        return two(dice, LEVELS)
                .map(two -> draft(
                        "maximum",
                        votes ? "highest_lead_in_votes" : "highest_lead",
                        two.area().query(one(Direction.HIGHEST), List.of(), two.measure(votes ? "lead_votes" : "lead")),
                        over(dice, two, 1)));
    }

    private Optional<Draft> nearest(Dice dice) {
        return two(dice, LEVELS)
                .map(two -> draft(
                        "minimum",
                        "lowest_gap",
                        two.area().query(one(Direction.LOWEST), List.of(), two.measure("gap")),
                        over(dice, two, 1)));
    }

    /// The least lead is one all the same: where the other party is ahead there is none.
    private Optional<Draft> leastLead(Dice dice) {
        return two(dice, LEVELS)
                .map(two -> draft(
                        "minimum",
                        "lowest_lead_in_votes",
                        two.area()
                                .query(
                                        one(Direction.LOWEST),
                                        List.of(new Condition.Beats(two.one(), two.other(), null)),
                                        two.measure("lead_votes")),
                        over(dice, two, 1)));
    }

    private Optional<Draft> countOfLead(Dice dice) {
        int points = 5 * (1 + dice.below(7));
        return two(dice, LEVELS)
                .map(two -> draft(
                        "count",
                        "count_lead",
                        two.area().query(new Operation.Count(), List.of(ahead(two, points))),
                        over(dice, two, 2).words("puntos", Integer.toString(points))));
    }

    private Optional<Draft> listOfLead(Dice dice) {
        int points = 5 * (2 + dice.below(7));
        return two(dice, OF_FEW)
                .map(two -> draft(
                        "list",
                        "list_lead",
                        two.area()
                                .query(
                                        new Operation.ListPlaces(null),
                                        List.of(ahead(two, points)),
                                        two.measure("lead")),
                        over(dice, two, 2).words("puntos", Integer.toString(points))));
    }

    private static Condition ahead(Two two, int points) {
        return new Condition.Compares(two.measure("lead"), null, false, Comparator.GREATER, points, null);
    }

    private Optional<Draft> change(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        String place = world.atlas().anyPlace(dice, elections.getLast());
        return two(new Area(elections.getLast(), Level.NATION, place), dice)
                .filter(_ -> !elections.getFirst().equals(elections.getLast()))
                .map(two -> draft(
                        "change_in_time",
                        "change_of_lead",
                        Plans.at(elections, place, List.of(two.measure("lead")), new Operation.Change()),
                        parties(new Slots(world, dice).place("lugar", place), two)
                                .date("fecha", elections.getFirst())
                                .date("fecha2", elections.getLast())));
    }

    private Optional<Draft> each(Dice dice) {
        return two(dice, OF_FEW)
                .map(two -> draft(
                        "each_place",
                        "lead_in_each",
                        two.area().query(new Operation.Value(), List.of(), two.measure("lead_votes")),
                        over(dice, two, 1)));
    }

    private Optional<Draft> timesInPlace(Dice dice) {
        return inPlace(dice, "times", new Operation.Value());
    }

    private Optional<Draft> doubledInPlace(Dice dice) {
        return inPlace(dice, "doubled", new Operation.Value(new Bound(Comparator.AT_LEAST, 2, null)));
    }

    private Optional<Draft> inPlace(Dice dice, String kind, Operation operation) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return two(new Area(election, Level.NATION, place), dice)
                .map(two -> draft(
                        "times",
                        kind,
                        Plans.at(List.of(election), place, List.of(two.measure("vote_ratio")), operation),
                        parties(new Slots(world, dice).place("lugar", place).during(election), two)));
    }

    private Optional<Draft> countOfTimes(Dice dice) {
        boolean twice = dice.chance(0.6);
        return two(dice, LEVELS)
                .map(two -> draft(
                        "count",
                        twice ? "count_doubled" : "count_tripled",
                        two.area()
                                .query(
                                        new Operation.Count(),
                                        List.of(new Condition.Compares(
                                                two.measure("vote_ratio"),
                                                null,
                                                false,
                                                twice ? Comparator.AT_LEAST : Comparator.GREATER,
                                                twice ? 2 : 3,
                                                null))),
                        over(dice, two, 2)));
    }

    private static Operation one(Direction direction) {
        return new Operation.Ranking(direction, 1, false);
    }

    private Slots over(Dice dice, Two two, int number) {
        return parties(two.area().slots(world, dice, number), two);
    }

    private static Slots parties(Slots slots, Two two) {
        return slots.party("partido", two.one()).party("partido2", two.other());
    }

    private static Draft draft(String part, String kind, Query plan, Slots slots) {
        return new Draft(part, kind, new Asked.Answerable(plan), slots.map());
    }
}
