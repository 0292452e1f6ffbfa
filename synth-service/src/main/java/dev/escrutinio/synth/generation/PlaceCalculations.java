package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.util.List;
import java.util.Optional;

/// Calculations about places that the question names: changes, differences, winners, margins, results.
final class PlaceCalculations {

    private final World world;

    PlaceCalculations(World world) {
        this.world = world;
    }

    void addTo(Kinds kinds) {
        kinds.add(12, this::changeOfParty)
                .add(8, this::changeOfMeasure)
                .add(8, this::differenceOfParties)
                .add(7, this::differenceOfPlaces)
                .add(5, this::placesByMeasure)
                .add(6, this::winner)
                .add(5, this::margin)
                .add(6, this::results)
                .add(4, this::series);
    }

    private Optional<Draft> changeOfParty(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        String place = world.atlas().anyPlace(dice, elections.getLast());
        boolean votes = dice.chance(0.35);
        return world.party(dice, elections.getLast(), place)
                .filter(party -> distinct(elections))
                .map(party -> draft(
                        "change_in_time",
                        votes ? "change_of_votes" : "change_of_share",
                        Plans.at(
                                elections,
                                place,
                                List.of(Measure.of(votes ? "votes" : "vote_share", party)),
                                new Operation.Change()),
                        fromTo(dice, elections, place).party("partido", party)));
    }

    private Optional<Draft> changeOfMeasure(Dice dice) {
        List<String> elections = world.atlas().pair(dice);
        String place = world.atlas().anyPlace(dice, elections.getLast());
        MeasureDefinition measure = dice.of(
                dice.chance(0.7) ? world.measures().shares() : world.measures().general());
        if (!distinct(elections)) {
            return Optional.empty();
        }
        return Optional.of(draft(
                "change_in_time",
                "change_of_measure",
                Plans.at(elections, place, List.of(Measure.of(measure.id())), new Operation.Change()),
                fromTo(dice, elections, place).measure("", measure)));
    }

    private Optional<Draft> differenceOfParties(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        List<String> parties = world.twoParties(dice, election, place);
        boolean votes = dice.chance(0.5);
        String measure = votes ? "votes" : "vote_share";
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(draft(
                "difference_of_parties",
                votes ? "difference_in_votes" : "difference_in_share",
                Plans.at(
                        List.of(election),
                        place,
                        List.of(Measure.of(measure, parties.getFirst()), Measure.of(measure, parties.getLast())),
                        new Operation.Difference()),
                at(dice, election, place).party("partido", parties.getFirst()).party("partido2", parties.getLast())));
    }

    private Optional<Draft> differenceOfPlaces(Dice dice) {
        String election = world.atlas().election(dice);
        List<String> places = twoPlaces(dice, election);
        return world.party(dice, election, places.getFirst())
                .filter(party -> distinct(places))
                .map(party -> draft(
                        "comparison_of_places",
                        "places_by_share",
                        Plans.between(election, places, Measure.of("vote_share", party), new Operation.Difference()),
                        places(dice, election, places).party("partido", party)));
    }

    private Optional<Draft> placesByMeasure(Dice dice) {
        String election = world.atlas().election(dice);
        List<String> places = twoPlaces(dice, election);
        MeasureDefinition measure = dice.of(world.measures().shares());
        if (!distinct(places)) {
            return Optional.empty();
        }
        return Optional.of(draft(
                "comparison_of_places",
                "places_by_measure",
                Plans.between(election, places, Measure.of(measure.id()), new Operation.Difference()),
                places(dice, election, places).measure("", measure)));
    }

    private Optional<Draft> winner(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        int position = dice.chance(0.7) ? 1 : 2 + dice.below(2);
        return Optional.of(draft(
                "winner",
                position == 1 ? "winner" : "position",
                Plans.at(List.of(election), place, List.of(), Operation.Winner.at(position)),
                at(dice, election, place).words("puesto", position == 2 ? "segunda" : "tercera")));
    }

    private Optional<Draft> margin(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return Optional.of(draft(
                "margin",
                "margin",
                Plans.at(List.of(election), place, List.of(), new Operation.Margin()),
                at(dice, election, place)));
    }

    private Optional<Draft> results(Dice dice) {
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        Integer limit = dice.chance(0.6) ? 2 + dice.below(4) : null;
        return Optional.of(draft(
                "results",
                limit == null ? "results" : "first_parties",
                Plans.at(List.of(election), place, List.of(), new Operation.Results(limit)),
                at(dice, election, place).words("cuantos", limit == null ? "" : number(limit))));
    }

    private Optional<Draft> series(Dice dice) {
        List<String> elections = world.atlas().elections();
        String place = world.atlas().anyPlace(dice, elections.getLast());
        if (elections.size() != world.facts().catalog().elections().size()) {
            return Optional.empty();
        }
        return world.party(dice, elections.getLast(), place)
                .map(party -> draft(
                        "series",
                        "series",
                        Plans.at(elections, place, List.of(Measure.of("vote_share", party)), new Operation.Value()),
                        new Slots(world, dice)
                                .place("lugar", place)
                                .party("partido", party)
                                .everyElection()));
    }

    private List<String> twoPlaces(Dice dice, String election) {
        Level level = dice.of(List.of(Level.MUNICIPALITY, Level.MUNICIPALITY, Level.PROVINCE, Level.REGION));
        return List.of(world.atlas().place(dice, election, level), world.atlas().place(dice, election, level));
    }

    private Slots places(Dice dice, String election, List<String> places) {
        return at(dice, election, places.getFirst()).place("lugar2", places.getLast());
    }

    private Slots at(Dice dice, String election, String place) {
        return new Slots(world, dice).place("lugar", place).during(election);
    }

    private Slots fromTo(Dice dice, List<String> elections, String place) {
        return new Slots(world, dice)
                .place("lugar", place)
                .date("fecha", elections.getFirst())
                .date("fecha2", elections.getLast());
    }

    private static boolean distinct(List<String> two) {
        return !two.getFirst().equals(two.getLast());
    }

    static String number(int number) {
        return switch (number) {
            case 2 -> "dos";
            case 3 -> "tres";
            case 4 -> "cuatro";
            case 5 -> "cinco";
            default -> Integer.toString(number);
        };
    }

    private static Draft draft(String part, String kind, Query plan, Slots slots) {
        return new Draft(part, kind, new Asked.Answerable(plan), slots.map());
    }
}
