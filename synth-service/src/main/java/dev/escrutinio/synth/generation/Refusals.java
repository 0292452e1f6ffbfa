package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Questions that must be refused, or asked back.
final class Refusals {

    private static final String REFUSAL = "refusal";

    /// Kinds of templates and the reasons that are right for them.
    private static final Map<String, Set<String>> OUT_OF_DATA = Map.of(
            "other_election", Set.of("other_election_kind"),
            "senate", Set.of("senate"),
            "poll", Set.of("poll"),
            "forecast", Set.of("forecast"),
            "by_group", Set.of("vote_by_group"),
            "causes", Set.of("causes"),
            "opinion", Set.of("opinion"),
            "not_loaded", Set.of("election_not_loaded"),
            "invented_party", Set.of("words_not_understood"));

    private static final List<String> KINDS =
            OUT_OF_DATA.keySet().stream().sorted().toList();
    private static final List<String> INVENTED =
            List.of("la Berenjena", "los Cronopios", "la Siesta", "Cabra Montesa", "el Botijo", "la Alcachofa");
    private static final List<String> YEARS = List.of("1993", "1996", "2000", "2004", "2008", "2011");

    private final World world;
    private final List<Place> namesakes;

    Refusals(World world) {
        this.world = world;
        namesakes = world.facts().catalog().places().stream()
                .filter(place -> place.level() == Level.MUNICIPALITY)
                .filter(place -> world.places().homonym(place))
                .sorted(java.util.Comparator.comparing(Place::code))
                .toList();
    }

    void addTo(Kinds kinds) {
        kinds.add(6, this::outOfData).add(2, this::seatsBelowProvince).add(2, this::indicatorAbove);
        if (!namesakes.isEmpty()) {
            kinds.add(4, this::namesakes);
        }
    }

    private Optional<Draft> outOfData(Dice dice) {
        String kind = dice.of(KINDS);
        String election = world.atlas().election(dice);
        String place = world.atlas().anyPlace(dice, election);
        return world.party(dice, election, place)
                .map(party -> new Draft(
                        REFUSAL,
                        kind,
                        new Asked.Unanswerable(OUT_OF_DATA.getOrDefault(kind, Set.of())),
                        new Slots(world, dice)
                                .place("lugar", place)
                                .party("partido", party)
                                .during(election)
                                .words("inventado", dice.of(INVENTED))
                                .words("otro_año", dice.of(YEARS))
                                .map()));
    }

    private Optional<Draft> seatsBelowProvince(Dice dice) {
        String election = world.atlas().election(dice);
        String town = world.atlas().place(dice, election, Level.MUNICIPALITY);
        return world.party(dice, election, town)
                .map(party -> new Draft(
                        REFUSAL,
                        "seats_won",
                        answerable(List.of(election), town, Measure.of("seats", party)),
                        new Slots(world, dice)
                                .place("lugar", town)
                                .party("partido", party)
                                .during(election)
                                .map()));
    }

    /// Indicators are published from the municipality down, and never averaged up.
    private Optional<Draft> indicatorAbove(Dice dice) {
        if (world.measures().indicators().isEmpty()) {
            return Optional.empty();
        }
        MeasureDefinition measure = dice.of(world.measures().indicators());
        String period =
                dice.of(measure.periods().stream().filter(MeasurePhrases::year).toList());
        String election = world.atlas().elections().getLast();
        String place =
                world.atlas().place(dice, election, dice.of(List.of(Level.PROVINCE, Level.REGION, Level.NATION)));
        return Optional.of(new Draft(
                REFUSAL,
                "indicator",
                answerable(List.of(), place, Measure.ofYear(measure.id(), period)),
                new Slots(world, dice)
                        .place("lugar", place)
                        .measure("", measure)
                        .words("periodo", period)
                        .map()));
    }

    private static Asked answerable(List<String> elections, String place, Measure measure) {
        return new Asked.Answerable(Plans.at(elections, place, List.of(measure), new Operation.Value()));
    }

    /// A name that several towns have.
    private Optional<Draft> namesakes(Dice dice) {
        String election = world.atlas().election(dice);
        Place place = dice.of(namesakes);
        List<String> all = world.places().namesakes(place).stream()
                .filter(code -> world.facts().exists(election, code))
                .toList();
        if (all.size() < 2) {
            return Optional.empty();
        }
        return world.party(dice, election, all.getFirst())
                .filter(party -> all.stream().allMatch(code -> world.facts().stood(election, code, party)))
                .map(party -> new Draft(
                        "clarification",
                        "share",
                        new Asked.Ambiguous(all.stream()
                                .map(code -> share(election, code, party))
                                .toList()),
                        new Slots(world, dice)
                                .bare(all.getFirst())
                                .party("partido", party)
                                .during(election)
                                .map()));
    }

    private static Plan share(String election, String place, String party) {
        return Plans.at(List.of(election), place, List.of(Measure.of("vote_share", party)), new Operation.Value());
    }
}
