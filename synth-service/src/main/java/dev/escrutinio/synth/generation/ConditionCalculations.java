package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.util.List;
import java.util.Optional;

/// Calculations over the places that meet a condition of their results, of their turnout, of their change or of what
/// they are: how many there are, and which.
final class ConditionCalculations {

    private static final List<Level> LEVELS = List.of(
            Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE, Level.REGION, Level.DISTRICT, Level.SECTION);

    /// Longer lists are no answers that anybody reads.
    private static final List<Level> OF_FEW = List.of(Level.PROVINCE, Level.REGION, Level.MUNICIPALITY, Level.DISTRICT);
    private static final List<Integer> PEOPLE = List.of(1_000, 2_000, 5_000, 10_000, 20_000, 50_000);

    private final World world;

    ConditionCalculations(World world) {
        this.world = world;
    }

    void addTo(Kinds kinds) {
        kinds.add(3, this::beats)
                .add(3, this::notWon)
                .add(3, this::finished)
                .add(3, this::turnout)
                .add(3, this::shareBounds)
                .add(3, this::changed)
                .add(3, this::capitals)
                .add(3, this::inhabitants)
                .add(3, this::indicator)
                .add(2, this::newWinners);
    }

    /// Where one looks: places of a level inside another place in an election.
    private record Area(String election, Level level, String inside, boolean list) {

        Operation operation() {
            return list ? new Operation.ListPlaces(null) : new Operation.Count();
        }

        String part() {
            return list ? "list" : "count";
        }

        String kind(String name) {
            return (list ? "list_" : "count_") + name;
        }
    }

    private Area area(Dice dice) {
        String election = world.atlas().election(dice);
        boolean list = dice.chance(0.35);
        Level level = dice.of(list ? OF_FEW : LEVELS);
        return new Area(election, level, world.around(dice, election, level), list);
    }

    private Optional<Draft> beats(Dice dice) {
        Area area = area(dice);
        List<String> parties = world.twoParties(dice, area.election(), area.inside());
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        Condition beats = new Condition.Beats(parties.getFirst(), parties.getLast(), null);
        return Optional.of(draft(
                area,
                "beats",
                beats,
                slots(dice, area).party("partido", parties.getFirst()).party("partido2", parties.getLast())));
    }

    private Optional<Draft> notWon(Dice dice) {
        Area area = area(dice);
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        area,
                        "not_won",
                        new Condition.Not(new Condition.Finished(party, 1, null)),
                        slots(dice, area).party("partido", party)));
    }

    private Optional<Draft> finished(Dice dice) {
        Area area = area(dice);
        int position = 2 + dice.below(2);
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        area,
                        "finished",
                        new Condition.Finished(party, position, null),
                        slots(dice, area)
                                .party("partido", party)
                                .words("puesto", position == 2 ? "segunda" : "tercera")));
    }

    private Optional<Draft> turnout(Dice dice) {
        Area area = area(dice);
        boolean more = dice.chance(0.6);
        int limit = 50 + 5 * dice.below(8);
        return Optional.of(draft(
                area,
                more ? "turnout_above" : "turnout_below",
                compares(Measure.of("turnout"), more ? Comparator.GREATER : Comparator.LESS, limit),
                slots(dice, area).words("limite", limit + " %")));
    }

    private Optional<Draft> shareBounds(Dice dice) {
        Area area = area(dice);
        boolean between = dice.chance(0.5);
        int limit = 5 * (1 + dice.below(9));
        double upper = limit + 10.0;
        return world.party(dice, area.election(), area.inside())
                .map(party -> draft(
                        area,
                        between ? "between" : "at_least",
                        between
                                ? new Condition.Compares(
                                        Measure.of("vote_share", party), null, false, Comparator.BETWEEN, limit, upper)
                                : compares(Measure.of("vote_share", party), Comparator.AT_LEAST, limit),
                        slots(dice, area)
                                .party("partido", party)
                                .words("limite", limit + " %")
                                .words("limite2", (limit + 10) + " %")));
    }

    /// By how many points it rose or fell from one election to another.
    private Optional<Draft> changed(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        Level level = dice.of(List.of(Level.MUNICIPALITY, Level.PROVINCE, Level.REGION));
        Area area =
                new Area(elections.getLast(), level, world.around(dice, elections.getLast(), level), dice.chance(0.3));
        boolean rose = dice.chance(0.5);
        int points = 2 + dice.below(9);
        return world.party(dice, area.election(), area.inside())
                .filter(party -> !elections.getFirst().equals(elections.getLast()))
                .map(party -> draft(
                        area,
                        rose ? "rose" : "fell",
                        Plans.over(
                                elections,
                                level,
                                area.inside(),
                                List.of(new Condition.Compares(
                                        Measure.of("vote_share", party),
                                        null,
                                        true,
                                        rose ? Comparator.GREATER : Comparator.LESS,
                                        rose ? points : -points,
                                        null)),
                                area.list() ? List.of(Measure.of("vote_share", party)) : List.of(),
                                area.operation()),
                        fromTo(dice, area, elections)
                                .party("partido", party)
                                .words("puntos", Integer.toString(points))));
    }

    private Optional<Draft> newWinners(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        Level level = dice.of(List.of(Level.PROVINCE, Level.REGION));
        Area area = new Area(elections.getLast(), level, world.around(dice, elections.getLast(), level), true);
        if (elections.getFirst().equals(elections.getLast())) {
            return Optional.empty();
        }
        Condition changed = new Condition.ChangedWinner(elections.getFirst(), elections.getLast());
        return Optional.of(draft(
                area,
                "changed_winner",
                Plans.over(elections, level, area.inside(), List.of(changed), List.of(), area.operation()),
                fromTo(dice, area, elections)));
    }

    private Optional<Draft> capitals(Dice dice) {
        String election = world.atlas().election(dice);
        String inside = dice.chance(0.5) ? Atlas.NATION : world.atlas().place(dice, election, Level.REGION);
        Area area = new Area(election, Level.MUNICIPALITY, inside, dice.chance(0.5));
        return world.party(dice, election, inside)
                .map(party -> draft(
                        area,
                        "capitals",
                        over(
                                area,
                                List.of(new Condition.Capital(Level.PROVINCE), new Condition.Finished(party, 1, null))),
                        slots(dice, area).party("partido", party)));
    }

    private Optional<Draft> inhabitants(Dice dice) {
        String election = world.atlas().election(dice);
        Area area = new Area(
                election,
                Level.MUNICIPALITY,
                world.atlas().place(dice, election, dice.of(List.of(Level.PROVINCE, Level.REGION))),
                dice.chance(0.3));
        int people = dice.of(PEOPLE);
        return world.party(dice, election, area.inside())
                .map(party -> draft(
                        area,
                        "inhabitants",
                        Plans.over(
                                List.of(area.election()),
                                area.level(),
                                area.inside(),
                                List.of(
                                        compares(world.measures().inhabitants(election), Comparator.GREATER, people),
                                        new Condition.Finished(party, 1, null)),
                                area.list() ? List.of(world.measures().inhabitants(election)) : List.of(),
                                area.operation()),
                        slots(dice, area)
                                .party("partido", party)
                                .words("habitantes", "%d.%03d".formatted(people / 1000, people % 1000))));
    }

    private Optional<Draft> indicator(Dice dice) {
        Optional<MeasureDefinition> income = world.measures().indicators().stream()
                .filter(measure -> measure.id().equals("income_person"))
                .findFirst();
        if (income.isEmpty()) {
            return Optional.empty();
        }
        String year = dice.of(
                income.get().periods().stream().filter(MeasurePhrases::year).toList());
        String election = world.atlas().elections().getLast();
        boolean more = dice.chance(0.6);
        int euros = 1000 * (8 + dice.below(9));
        Area area = new Area(
                election, Level.MUNICIPALITY, world.atlas().place(dice, election, Level.PROVINCE), dice.chance(0.3));
        Condition compares =
                compares(Measure.ofYear("income_person", year), more ? Comparator.GREATER : Comparator.LESS, euros);
        return Optional.of(draft(
                area,
                more ? "income_above" : "income_below",
                Plans.over(List.of(), area.level(), area.inside(), List.of(compares), List.of(), area.operation()),
                slots(dice, area)
                        .words("euros", "%d.%03d".formatted(euros / 1000, euros % 1000))
                        .words("periodo", year)));
    }

    private static Condition compares(Measure measure, Comparator comparator, double value) {
        return new Condition.Compares(measure, null, false, comparator, value, null);
    }

    private static Query over(Area area, List<Condition> where) {
        return Plans.over(List.of(area.election()), area.level(), area.inside(), where, List.of(), area.operation());
    }

    private Slots slots(Dice dice, Area area) {
        return new Slots(world, dice)
                .place("lugar", area.inside())
                .during(area.election())
                .level(area.level(), 2);
    }

    private Slots fromTo(Dice dice, Area area, List<String> elections) {
        return slots(dice, area).date("fecha", elections.getFirst()).date("fecha2", elections.getLast());
    }

    private static Draft draft(Area area, String kind, Condition condition, Slots slots) {
        return draft(area, kind, over(area, List.of(condition)), slots);
    }

    private static Draft draft(Area area, String kind, Query plan, Slots slots) {
        return new Draft(area.part(), area.kind(kind), new Asked.Answerable(plan), slots.map());
    }
}
