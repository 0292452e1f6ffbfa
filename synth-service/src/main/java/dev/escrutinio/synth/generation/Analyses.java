package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import java.util.Optional;

/// Complex questions: several plans whose figures answer them together.
final class Analyses {

    private static final List<Measure> PROFILE =
            List.of(Measure.of("income_person"), Measure.of("mean_age"), Measure.of("over_65"));

    private final World world;

    Analyses(World world) {
        this.world = world;
    }

    Kinds kinds() {
        return new Kinds()
                .add(26, this::portrait)
                .add(22, this::evolution)
                .add(18, this::evolutionBeside)
                .add(18, this::contrast)
                .add(18, this::profile)
                .add(18, this::geography);
    }

    private Optional<Draft> portrait(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return draft(
                "portrait",
                new Slots(world, dice).place("lugar", place).during(election),
                at(election, place, new Operation.Results(4)),
                at(election, place, new Operation.Margin()));
    }

    private Optional<Draft> evolution(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        String place = world.atlas().anyPlace(dice, elections.getLast());
        return world.party(dice, elections.getFirst(), place)
                .filter(party -> stoodTwice(party, place, elections))
                .flatMap(party -> draft(
                        "evolution",
                        fromTo(dice, elections, place).party("partido", party),
                        change(elections, place, Measure.of("vote_share", party)),
                        change(elections, place, Measure.of("votes", party)),
                        change(elections, place, Measure.of("turnout"))));
    }

    private Optional<Draft> evolutionBeside(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        Level level = dice.of(List.of(Level.MUNICIPALITY, Level.PROVINCE, Level.REGION));
        String place = world.atlas().place(dice, elections.getLast(), level);
        return world.party(dice, elections.getFirst(), place)
                .filter(party -> stoodTwice(party, place, elections))
                .flatMap(party -> draft(
                        "evolution_beside",
                        fromTo(dice, elections, place).party("partido", party).place("lugar2", Atlas.NATION),
                        change(elections, place, Measure.of("vote_share", party)),
                        change(elections, Atlas.NATION, Measure.of("vote_share", party))));
    }

    private Optional<Draft> contrast(Dice dice) {
        String election = world.atlas().election(dice);
        Level level = dice.of(List.of(Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE, Level.REGION));
        String one = world.atlas().place(dice, election, level);
        String other = world.atlas().place(dice, election, level);
        if (one.equals(other)) {
            return Optional.empty();
        }
        return draft(
                "contrast",
                new Slots(world, dice)
                        .place("lugar", one)
                        .place("lugar2", other)
                        .during(election),
                at(election, one, new Operation.Results(3)),
                at(election, other, new Operation.Results(3)),
                Plans.between(election, List.of(one, other), Measure.of("turnout"), new Operation.Difference()));
    }

    private Optional<Draft> profile(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().place(dice, election, Level.MUNICIPALITY);
        return draft(
                "profile",
                new Slots(world, dice).place("lugar", place).during(election),
                at(election, place, new Operation.Results(3)),
                Plans.at(List.of(), place, PROFILE, new Operation.Value()));
    }

    private Optional<Draft> geography(Dice dice) {
        String election = world.atlas().election(dice);
        String province = world.atlas().place(dice, election, Level.PROVINCE);
        return world.party(dice, election, province)
                .flatMap(party -> draft(
                        "geography",
                        new Slots(world, dice)
                                .place("lugar", province)
                                .party("partido", party)
                                .during(election),
                        at(election, province, new Operation.Value(), Measure.of("vote_share", party)),
                        towns(election, province, party, new Operation.Ranking(Direction.HIGHEST, 3, false)),
                        towns(election, province, party, new Operation.Ranking(Direction.LOWEST, 3, false)),
                        towns(election, province, party, new Operation.Statistic(StatisticKind.MEDIAN))));
    }

    private boolean stoodTwice(String party, String place, List<String> elections) {
        return !elections.getFirst().equals(elections.getLast())
                && elections.stream()
                        .allMatch(election -> world.facts().exists(election, place)
                                && world.facts().stood(election, place, party));
    }

    private Slots fromTo(Dice dice, List<String> elections, String place) {
        return new Slots(world, dice)
                .place("lugar", place)
                .date("fecha", elections.getFirst())
                .date("fecha2", elections.getLast());
    }

    private static Query at(String election, String place, Operation operation, Measure... measures) {
        return Plans.at(List.of(election), place, List.of(measures), operation);
    }

    private static Query change(List<String> elections, String place, Measure measure) {
        return Plans.at(elections, place, List.of(measure), new Operation.Change());
    }

    private static Query towns(String election, String province, String party, Operation operation) {
        return Plans.over(
                List.of(election),
                Level.MUNICIPALITY,
                province,
                List.of(),
                List.of(Measure.of("vote_share", party)),
                operation);
    }

    private static Optional<Draft> draft(String kind, Slots slots, Query... steps) {
        Analysis analysis = new Analysis(List.of(steps));
        return Optional.of(new Draft(kind, kind, new Asked.Answerable(analysis), slots.map()));
    }
}
