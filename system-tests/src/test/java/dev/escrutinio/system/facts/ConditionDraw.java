package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import java.util.List;
import java.util.Map;

/// Random conditions by published indicators, by seats, by whoever won, and of an election of their own.
record ConditionDraw(Draw draw) {

    /// Lowest limit and width of limits that part places in two.
    private static final Map<String, double[]> LIMITS = Map.of(
            "income_person", new double[] {8_000, 9_000},
            "income_household", new double[] {20_000, 25_000},
            "gini", new double[] {24, 16},
            "mean_age", new double[] {38, 16},
            "over_65", new double[] {12, 25},
            "population", new double[] {100, 3_000});

    Condition of(Level level) {
        return switch (level) {
            case MUNICIPALITY, SECTION -> draw.chance(0.6) ? published(level) : ofOther();
            case NATION, REGION, PROVINCE -> draw.chance(0.6) ? seats() : ofOther();
            case DISTRICT, CERA -> ofOther();
        };
    }

    Condition.Compares published(Level level) {
        Measure measure = draw.indicator(level);
        double[] limits = LIMITS.get(measure.id());
        double value = Math.rint(limits[0] + draw.upTo(100) / 100.0 * limits[1]);
        return new Condition.Compares(measure, null, false, comparator(), value, value + limits[1] / 3);
    }

    private Condition seats() {
        String party = draw.chance(0.2) ? null : draw.party();
        Measure measure = draw.chance(0.2)
                ? new Measure("parties_with_seats", null, null, null)
                : new Measure("seats", party, null, null);
        double value = 1 + draw.upTo(6);
        return new Condition.Compares(measure, null, false, comparator(), value, value + 2);
    }

    private Condition ofOther() {
        String election = draw.election();
        double value = draw.upTo(500) / 10.0;
        return switch (draw.upTo(4)) {
            case 0 -> new Condition.Finished(draw.party(), 1 + draw.upTo(3), election);
            case 1 -> new Condition.Beats(draw.party(), draw.party(), election);
            case 2 ->
                new Condition.Compares(
                        Measure.of("vote_share", "winner"), null, false, comparator(), value, value + 10);
            default -> new Condition.Compares(draw.share(), election, false, comparator(), value, value + 5);
        };
    }

    private Comparator comparator() {
        return draw.of(List.of(Comparator.values()));
    }
}
