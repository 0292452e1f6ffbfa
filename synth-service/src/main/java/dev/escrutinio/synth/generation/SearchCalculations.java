package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.util.List;
import java.util.Optional;

/// Calculations over all places of a level: maximum, minimum, rankings, counts, lists, statistics, correlations.
final class SearchCalculations {

    private static final List<Level> LEVELS = List.of(
            Level.MUNICIPALITY,
            Level.MUNICIPALITY,
            Level.MUNICIPALITY,
            Level.PROVINCE,
            Level.SECTION,
            Level.SECTION,
            Level.DISTRICT,
            Level.REGION);

    private final World world;

    SearchCalculations(World world) {
        this.world = world;
    }

    void addTo(Kinds kinds) {
        kinds.add(8, dice -> extreme(dice, Direction.HIGHEST))
                .add(8, dice -> extreme(dice, Direction.LOWEST))
                .add(5, this::ranking)
                .add(4, this::byChange)
                .add(6, this::count)
                .add(3, this::countWon)
                .add(3, this::list)
                .add(5, dice -> statistic(dice, StatisticKind.MEAN))
                .add(3, dice -> statistic(dice, StatisticKind.MEDIAN))
                .add(2, dice -> statistic(dice, StatisticKind.DEVIATION))
                .add(2, dice -> statistic(dice, StatisticKind.WEIGHTED_MEAN))
                .add(4, this::order)
                .add(3, this::correlation)
                .add(3, this::changedWinner)
                .add(2, this::similar);
    }

    /// Where one looks: places of a level inside another place in an election.
    private record Area(String election, Level level, String inside) {}

    private Area area(Dice dice, List<Level> levels) {
        String election = world.atlas().election(dice);
        Level level = dice.of(levels);
        return new Area(election, level, world.around(dice, election, level));
    }

    private Optional<Draft> extreme(Dice dice, Direction direction) {
        Area area = area(dice, LEVELS);
        boolean highest = direction == Direction.HIGHEST;
        Operation one = new Operation.Ranking(direction, 1, false);
        String part = highest ? "maximum" : "minimum";
        if (dice.chance(0.5)) {
            MeasureDefinition measure = dice.of(world.measures().shares());
            return Optional.of(draft(
                    part,
                    highest ? "highest_measure" : "lowest_measure",
                    over(area, List.of(), List.of(Measure.of(measure.id())), one),
                    slots(dice, area, 1).measure("", measure)));
        }
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        part,
                        highest ? "highest_share" : "lowest_share",
                        over(area, List.of(), List.of(Measure.of("vote_share", party)), one),
                        slots(dice, area, 1).party("partido", party)));
    }

    /// Where the first is farthest ahead, or where most parties count.
    private Optional<Draft> order(Dice dice) {
        Area area = area(dice, LEVELS);
        boolean highest = dice.chance(0.5);
        MeasureDefinition measure = dice.of(world.measures().orders());
        Operation one = new Operation.Ranking(highest ? Direction.HIGHEST : Direction.LOWEST, 1, false);
        return Optional.of(draft(
                highest ? "maximum" : "minimum",
                highest ? "highest_order" : "lowest_order",
                over(area, List.of(), List.of(Measure.of(measure.id())), one),
                slots(dice, area, 1).measure("", measure)));
    }

    private Optional<Draft> ranking(Dice dice) {
        Area area = area(dice, LEVELS);
        int limit = 2 + dice.below(4);
        boolean highest = dice.chance(0.6);
        Operation some = new Operation.Ranking(highest ? Direction.HIGHEST : Direction.LOWEST, limit, false);
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        "ranking",
                        "ranking_of_share",
                        over(area, List.of(), List.of(Measure.of("vote_share", party)), some),
                        slots(dice, area, limit)
                                .words("cuantos", PlaceCalculations.number(limit))
                                .words("mas", highest ? "más" : "menos")
                                .party("partido", party)));
    }

    private Optional<Draft> byChange(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        Level level = dice.of(List.of(Level.MUNICIPALITY, Level.PROVINCE, Level.REGION));
        Area area = new Area(elections.getLast(), level, world.around(dice, elections.getLast(), level));
        boolean rose = dice.chance(0.5);
        Operation one = new Operation.Ranking(rose ? Direction.HIGHEST : Direction.LOWEST, 1, true);
        return world.party(dice, area.election(), area.inside())
                .filter(party -> !elections.getFirst().equals(elections.getLast()))
                .map(party -> draft(
                        "ranking_by_change",
                        rose ? "rose_most" : "fell_most",
                        Plans.over(
                                elections,
                                level,
                                area.inside(),
                                List.of(),
                                List.of(Measure.of("vote_share", party)),
                                one),
                        slots(dice, area, 1)
                                .party("partido", party)
                                .date("fecha", elections.getFirst())
                                .date("fecha2", elections.getLast())));
    }

    private Optional<Draft> count(Dice dice) {
        Area area = area(dice, LEVELS);
        boolean more = dice.chance(0.65);
        int limit = 5 * (1 + dice.below(9));
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        "count",
                        more ? "count_above" : "count_below",
                        over(area, List.of(compares(party, more, limit)), List.of(), new Operation.Count()),
                        slots(dice, area, 2).party("partido", party).words("limite", limit + " %")));
    }

    private Optional<Draft> countWon(Dice dice) {
        Area area = area(dice, LEVELS);
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        "count",
                        "count_won",
                        over(area, List.of(new Condition.Finished(party, 1, null)), List.of(), new Operation.Count()),
                        slots(dice, area, 2).party("partido", party)));
    }

    private Optional<Draft> list(Dice dice) {
        Area area = area(dice, List.of(Level.PROVINCE, Level.REGION, Level.MUNICIPALITY, Level.DISTRICT));
        int limit = 5 * (3 + dice.below(10));
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        "list",
                        "list_above",
                        over(area, List.of(compares(party, true, limit)), List.of(), new Operation.ListPlaces(null)),
                        slots(dice, area, 2).party("partido", party).words("limite", limit + " %")));
    }

    private static Condition compares(String party, boolean more, int limit) {
        Comparator comparator = more ? Comparator.GREATER : Comparator.LESS;
        return new Condition.Compares(Measure.of("vote_share", party), null, false, comparator, limit, null);
    }

    private Optional<Draft> statistic(Dice dice, StatisticKind kind) {
        Area area = area(dice, LEVELS);
        Operation statistic = new Operation.Statistic(kind);
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        if (dice.chance(0.5)) {
            MeasureDefinition measure = dice.of(world.measures().shares());
            return Optional.of(draft(
                    name,
                    name + "_of_measure",
                    over(area, List.of(), List.of(Measure.of(measure.id())), statistic),
                    slots(dice, area, 2).measure("", measure)));
        }
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        name,
                        name + "_of_share",
                        over(area, List.of(), List.of(Measure.of("vote_share", party)), statistic),
                        slots(dice, area, 2).party("partido", party)));
    }

    private Optional<Draft> correlation(Dice dice) {
        Area area = area(dice, List.of(Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE));
        Operation correlation = new Operation.Correlation(CorrelationMethod.PEARSON);
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        "correlation",
                        "correlation",
                        over(
                                area,
                                List.of(),
                                List.of(Measure.of("turnout"), Measure.of("vote_share", party)),
                                correlation),
                        slots(dice, area, 2).party("partido", party)));
    }

    private Optional<Draft> changedWinner(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        Level level = dice.of(List.of(Level.MUNICIPALITY, Level.PROVINCE));
        Area area = new Area(elections.getLast(), level, world.around(dice, elections.getLast(), level));
        if (elections.getFirst().equals(elections.getLast())) {
            return Optional.empty();
        }
        return Optional.of(draft(
                "changed_winner",
                "changed_winner",
                Plans.over(
                        elections,
                        level,
                        area.inside(),
                        List.of(new Condition.ChangedWinner(elections.getFirst(), elections.getLast())),
                        List.of(),
                        new Operation.Count()),
                slots(dice, area, 2).date("fecha", elections.getFirst()).date("fecha2", elections.getLast())));
    }

    private Optional<Draft> similar(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().place(dice, election, Level.MUNICIPALITY);
        int limit = 3 + dice.below(3);
        return Optional.of(draft(
                "similar",
                "similar",
                Plans.at(List.of(election), place, List.of(), new Operation.Similar(limit)),
                new Slots(world, dice)
                        .place("lugar", place)
                        .during(election)
                        .words("cuantos", PlaceCalculations.number(limit))));
    }

    private static Query over(Area area, List<Condition> where, List<Measure> measures, Operation operation) {
        return Plans.over(List.of(area.election()), area.level(), area.inside(), where, measures, operation);
    }

    private Slots slots(Dice dice, Area area, int number) {
        return new Slots(world, dice)
                .place("lugar", area.inside())
                .during(area.election())
                .level(area.level(), number);
    }

    private static Draft draft(String part, String kind, Query plan, Slots slots) {
        return new Draft(part, kind, new Asked.Answerable(plan), slots.map());
    }
}
