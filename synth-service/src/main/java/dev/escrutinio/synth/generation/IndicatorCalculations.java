package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.util.List;
import java.util.Optional;

/// Calculations with published values: orders, differences, medians, and their correlation with votes.
final class IndicatorCalculations {

    private final World world;
    private final List<MeasureDefinition> indicators;

    IndicatorCalculations(World world) {
        this.world = world;
        indicators = world.measures().indicators().stream()
                .filter(measure -> measure.levels().contains(Level.MUNICIPALITY))
                .toList();
    }

    void addTo(Kinds kinds) {
        if (!indicators.isEmpty()) {
            kinds.add(4, this::extreme)
                    .add(3, this::difference)
                    .add(2, this::median)
                    .add(2, this::correlation);
        }
    }

    private Optional<Draft> extreme(Dice dice) {
        MeasureDefinition measure = dice.of(indicators);
        String year = year(dice, measure);
        String province = province(dice);
        boolean highest = dice.chance(0.6);
        Direction direction = highest ? Direction.HIGHEST : Direction.LOWEST;
        return Optional.of(draft(
                highest ? "maximum" : "minimum",
                highest ? "highest_indicator" : "lowest_indicator",
                towns(
                        List.of(),
                        province,
                        new Operation.Ranking(direction, 1, false),
                        Measure.ofYear(measure.id(), year)),
                slots(dice, province, measure, year)));
    }

    private Optional<Draft> difference(Dice dice) {
        MeasureDefinition measure = dice.of(indicators);
        String year = year(dice, measure);
        String election = world.atlas().elections().getLast();
        String one = world.atlas().place(dice, election, Level.MUNICIPALITY);
        String other = world.atlas().place(dice, election, Level.MUNICIPALITY);
        if (one.equals(other)) {
            return Optional.empty();
        }
        return Optional.of(draft(
                "comparison_of_places",
                "places_by_indicator",
                new Query(
                        List.of(),
                        new Places.Named(List.of(one, other), false),
                        List.of(Measure.ofYear(measure.id(), year)),
                        new Operation.Difference(),
                        null),
                slots(dice, one, measure, year).place("lugar2", other)));
    }

    private Optional<Draft> median(Dice dice) {
        MeasureDefinition measure = dice.of(indicators);
        String year = year(dice, measure);
        String province = province(dice);
        return Optional.of(draft(
                "median",
                "median_of_indicator",
                towns(
                        List.of(),
                        province,
                        new Operation.Statistic(StatisticKind.MEDIAN),
                        Measure.ofYear(measure.id(), year)),
                slots(dice, province, measure, year)));
    }

    private Optional<Draft> correlation(Dice dice) {
        MeasureDefinition measure = dice.of(indicators);
        String year = year(dice, measure);
        String election = world.atlas().election(dice);
        String province = world.atlas().place(dice, election, Level.PROVINCE);
        boolean ranks = dice.chance(0.5);
        Operation correlation =
                new Operation.Correlation(ranks ? CorrelationMethod.SPEARMAN : CorrelationMethod.PEARSON);
        return world.party(dice, election, province)
                .map(party -> draft(
                        "correlation",
                        ranks ? "rank_correlation_with_indicator" : "correlation_with_indicator",
                        towns(
                                List.of(election),
                                province,
                                correlation,
                                Measure.of("vote_share", party),
                                Measure.ofYear(measure.id(), year)),
                        slots(dice, province, measure, year)
                                .party("partido", party)
                                .during(election)));
    }

    private String province(Dice dice) {
        return world.atlas().place(dice, world.atlas().elections().getLast(), Level.PROVINCE);
    }

    private static String year(Dice dice, MeasureDefinition measure) {
        return dice.of(measure.periods().stream().filter(MeasurePhrases::year).toList());
    }

    private Slots slots(Dice dice, String place, MeasureDefinition measure, String year) {
        return new Slots(world, dice)
                .place("lugar", place)
                .measure("", measure)
                .level(Level.MUNICIPALITY, 1)
                .words("periodo", year);
    }

    private static Query towns(List<String> elections, String province, Operation operation, Measure... measures) {
        return Plans.over(elections, Level.MUNICIPALITY, province, List.of(), List.of(measures), operation);
    }

    private static Draft draft(String part, String kind, Query plan, Slots slots) {
        return new Draft(part, kind, new Asked.Answerable(plan), slots.map());
    }
}
