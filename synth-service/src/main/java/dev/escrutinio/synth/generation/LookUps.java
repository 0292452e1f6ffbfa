package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.util.List;
import java.util.Optional;

/// Look-ups: data as they were counted or published, in three parts.
final class LookUps {

    private static final String ONE = "one_of_set";
    private static final String TWO = "two_data";
    private static final String ANY = "any_datum";
    private static final List<String> COLUMNS = List.of(
            "turnout", "turnout", "abstention_rate", "census", "voters", "valid", "blank", "blank_share", "null");

    private final World world;

    LookUps(World world) {
        this.world = world;
    }

    Kinds kinds() {
        return new Kinds()
                .add(24, this::share)
                .add(14, this::votes)
                .add(6, this::seats)
                .add(14, this::column)
                .add(8, this::twoParties)
                .add(6, this::votesAndShare)
                .add(8, this::twoMeasures)
                .add(6, this::twoElections)
                .add(20, this::indicator)
                .add(10, this::anyMeasure);
    }

    private Optional<Draft> share(Dice dice) {
        Base base = dice.chance(0.1) ? Base.CENSUS : null;
        return ofParty(dice, "vote_share", base, base == null ? "share" : "share_of_census");
    }

    private Optional<Draft> votes(Dice dice) {
        return ofParty(dice, "votes", null, "votes");
    }

    private Optional<Draft> ofParty(
            Dice dice, String measure, @org.jspecify.annotations.Nullable Base base, String kind) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return world.party(dice, election, place)
                .map(party -> new Draft(
                        ONE,
                        kind,
                        value(List.of(election), place, new Measure(measure, party, base, null)),
                        slots(dice, election, place).party("partido", party).map()));
    }

    private Optional<Draft> seats(Dice dice) {
        String election = world.atlas().election(dice);
        Level level = dice.of(List.of(Level.NATION, Level.REGION, Level.PROVINCE, Level.PROVINCE));
        String place = world.atlas().place(dice, election, level);
        return world.party(dice, election, place)
                .map(party -> new Draft(
                        ONE,
                        "seats_won",
                        value(List.of(election), place, Measure.of("seats", party)),
                        slots(dice, election, place).party("partido", party).map()));
    }

    private Optional<Draft> column(Dice dice) {
        return datum(dice, ONE, world.measures().get(dice.of(COLUMNS)));
    }

    private Optional<Draft> anyMeasure(Dice dice) {
        MeasureDefinition measure = dice.of(world.measures().general());
        // «la ventaja del primero sobre el segundo» asks for who they are too: a calculation
        return measure.id().startsWith("margin") ? Optional.empty() : datum(dice, ANY, measure);
    }

    private Optional<Draft> datum(Dice dice, String part, MeasureDefinition measure) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return Optional.of(new Draft(
                part,
                "datum",
                value(List.of(election), place, Measure.of(measure.id())),
                slots(dice, election, place).measure("", measure).map()));
    }

    private Optional<Draft> twoParties(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        List<String> parties = world.twoParties(dice, election, place);
        String measure = dice.chance(0.6) ? "vote_share" : "votes";
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                TWO,
                measure.equals("votes") ? "votes_of_two" : "share_of_two",
                value(
                        List.of(election),
                        place,
                        Measure.of(measure, parties.getFirst()),
                        Measure.of(measure, parties.getLast())),
                slots(dice, election, place)
                        .party("partido", parties.getFirst())
                        .party("partido2", parties.getLast())
                        .map()));
    }

    private Optional<Draft> votesAndShare(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return world.party(dice, election, place)
                .map(party -> new Draft(
                        TWO,
                        "votes_and_share",
                        value(List.of(election), place, Measure.of("votes", party), Measure.of("vote_share", party)),
                        slots(dice, election, place).party("partido", party).map()));
    }

    private Optional<Draft> twoMeasures(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        MeasureDefinition one = world.measures().get(dice.of(COLUMNS));
        MeasureDefinition other = world.measures().get(dice.of(COLUMNS));
        if (one.id().equals(other.id())) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                TWO,
                "two_columns",
                value(List.of(election), place, Measure.of(one.id()), Measure.of(other.id())),
                slots(dice, election, place)
                        .measure("", one)
                        .measure("2", other)
                        .map()));
    }

    private Optional<Draft> twoElections(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        String place = world.atlas().anyPlace(dice, elections.getLast());
        return world.party(dice, elections.getLast(), place)
                .filter(party -> !elections.getFirst().equals(elections.getLast()))
                .map(party -> new Draft(
                        TWO,
                        "share_in_two",
                        value(elections, place, Measure.of("vote_share", party)),
                        new Slots(world, dice)
                                .place("lugar", place)
                                .party("partido", party)
                                .date("fecha", elections.getFirst())
                                .date("fecha2", elections.getLast())
                                .map()));
    }

    private Optional<Draft> indicator(Dice dice) {
        if (world.measures().indicators().isEmpty()) {
            return Optional.empty();
        }
        MeasureDefinition measure = dice.of(world.measures().indicators());
        String period =
                dice.of(measure.periods().stream().filter(MeasurePhrases::year).toList());
        String election = world.atlas().elections().getLast();
        String place = world.atlas().place(dice, election, dice.of(measure.levels()));
        if (world.facts().indicator(measure.id(), period, place).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                ANY,
                "indicator",
                value(List.of(), place, Measure.ofYear(measure.id(), period)),
                new Slots(world, dice)
                        .place("lugar", place)
                        .measure("", measure)
                        .words("periodo", period)
                        .map()));
    }

    private Slots slots(Dice dice, String election, String place) {
        return new Slots(world, dice).place("lugar", place).during(election);
    }

    private static Asked value(List<String> elections, String place, Measure... measures) {
        Plan plan = new Query(elections, Places.of(place), List.of(measures), new Operation.Value(), null);
        return new Asked.Answerable(plan);
    }
}
