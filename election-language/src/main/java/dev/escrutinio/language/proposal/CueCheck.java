package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a plan does what a word that points to an operation asks for.
final class CueCheck {

    private CueCheck() {}

    static boolean uses(PlanParts plan, Cue cue) {
        return switch (cue) {
            case RESULTS ->
                plan.is(
                        Operation.Results.class,
                        Operation.Value.class,
                        Operation.Seats.class,
                        Operation.Winner.class,
                        Operation.Change.class);
            case WHERE -> plan.query.places() instanceof Places.Within;
            case WHEN -> plan.is(Operation.RankElections.class);
            case WIN -> wins(plan);
            case DIFFERENCE ->
                plan.is(Operation.Difference.class, Operation.Margin.class, Operation.Change.class)
                        || statistic(plan, StatisticKind.RANGE)
                        || plan.has(Condition.Beats.class);
            case MARGIN -> plan.is(Operation.Margin.class);
            case RISE, FALL -> plan.changes();
            case RELATIVE -> plan.relative();
            case MULTIPLE -> plan.query.operation() instanceof Operation.Change change && change.times();
            case CHANGE ->
                plan.changes()
                        || (plan.is(Operation.Value.class)
                                && plan.query.elections().size() > 2);
            case TOGETHER -> together(plan);
            case INCLUDED -> plan.query.places() instanceof Places.Named named && named.together();
            case MEAN ->
                statistic(plan, StatisticKind.MEAN)
                        || (plan.query.operation() instanceof Operation.Value value && value.mean());
            case WEIGHTED -> statistic(plan, StatisticKind.WEIGHTED_MEAN);
            case MEDIAN -> statistic(plan, StatisticKind.MEDIAN);
            case DEVIATION, CONTRAST -> statistic(plan, StatisticKind.DEVIATION);
            case CORRELATION, AGAINST -> correlation(plan, null);
            case PEARSON -> correlation(plan, CorrelationMethod.PEARSON);
            case SPEARMAN -> correlation(plan, CorrelationMethod.SPEARMAN);
            case ALLOCATION -> plan.is(Operation.Seats.class);
            case TIMES -> plan.query.measures().stream().anyMatch(measure -> "vote_ratio".equals(measure.id()));
            case TAKE, NEAR -> plan.query.measures().stream().anyMatch(measure -> "votes_to_seat".equals(measure.id()));
            case SPARE -> plan.query.measures().stream().anyMatch(measure -> "votes_to_spare".equals(measure.id()));
            case LAST_SEAT, NEXT_SEAT -> plan.query.operation() instanceof Operation.Seats seats && seats.lastSeat();
            case SUPPOSED -> supposes(plan);
            case SINGLE -> plan.query.operation() instanceof Operation.Seats seats && seats.singleConstituency();
            case BARRIER -> plan.query.operation() instanceof Operation.Seats seats && seats.threshold() != null;
            case FIRST_TWO -> plan.is(Operation.Margin.class) || plan.limits.contains(2);
            case INHABITANTS -> plan.measures.contains("population");
            case NOT ->
                plan.has(Condition.Not.class)
                        || plan.bounds.stream().anyMatch(bound -> bound.comparator() == Comparator.AT_MOST);
            case NOTHING ->
                plan.bounds.stream().anyMatch(bound -> bound.comparator() == Comparator.EQUAL && bound.value() == 0);
            case TURNED -> plan.has(Condition.ChangedWinner.class);
            case SIMILAR -> plan.is(Operation.Similar.class);
            case WITH_CERA -> plan.query.scope() == Scope.WITH_CERA;
            case WITHOUT_CERA -> plan.query.scope() == Scope.WITHOUT_CERA;
            case ORDERED -> plan.is(Operation.Ranking.class, Operation.RankElections.class, Operation.Results.class);
            case EXCEPT -> !plan.outside.isEmpty();
            case PART -> plan.is(Operation.Part.class);
            case POSITION -> plan.query.operation() instanceof Operation.Results results && results.asked() != null;
            case WHO, HOW_MANY, WHICH, COMPARE, THERE, TOTAL, EACH, FINISH, TOP, ELECTIONS, AFTER, PLACE_CODE -> true;
            case MORE,
                    LESS,
                    STRONGHOLD,
                    PATTERN,
                    INSTEAD,
                    UNNAMED_PARTY,
                    UNDEFINED_SPACE,
                    MAJORITY,
                    JUDGED,
                    TIED,
                    BOTH -> false;
        };
    }

    private static boolean wins(PlanParts plan) {
        boolean first = plan.positions.stream().allMatch(position -> position == 1);
        return first
                && (plan.is(Operation.Tally.class)
                        || (plan.query.operation() instanceof Operation.Winner winner && winner.direction() == null)
                        || plan.is(Operation.Margin.class)
                        || plan.has(Condition.Finished.class)
                        || plan.has(Condition.ChangedWinner.class)
                        || plan.has(Condition.Beats.class)
                        // Beside another party it may be only what that one won: «¿qué % de votos ganó el PP?».
                        || plan.parties.equals(Set.of(Linking.WINNER)));
    }

    /// Whether several things are taken as one; one place is together with nothing.
    static boolean together(PlanParts plan) {
        return (plan.query.places() instanceof Places.Named named
                        && named.together()
                        && named.codes().size() > 1)
                || plan.query.measures().stream()
                        .anyMatch(measure ->
                                measure.party() != null && measure.party().contains("+"))
                || statistic(plan, StatisticKind.TOTAL)
                || (plan.query.operation() instanceof Operation.Seats seats
                        && !seats.merged().isEmpty());
    }

    private static boolean supposes(PlanParts plan) {
        return plan.query.operation() instanceof Operation.Seats seats && Suppositions.any(seats);
    }

    private static boolean statistic(PlanParts plan, StatisticKind kind) {
        return plan.query.operation() instanceof Operation.Statistic statistic && statistic.kind() == kind;
    }

    private static boolean correlation(PlanParts plan, @Nullable CorrelationMethod method) {
        return plan.query.operation() instanceof Operation.Correlation correlation
                && (method == null || correlation.method() == method);
    }
}
