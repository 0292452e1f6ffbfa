package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Patterns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whether the words of a question ask for what a plan does.
final class OperationCheck {

    private static final String EACH = "(?iu)(.*\\s)?cada un[oa](\\s.*)?";

    private final List<Found> words;

    OperationCheck(List<Found> words) {
        this.words = words;
    }

    boolean says(PlanParts plan) {
        return plan.relative() == any(Cue.RELATIVE) && (!plan.filtered() || ofFiltered(plan)) && does(plan);
    }

    /// The words of a condition, «ganó», «superó», are its own: they do not ask for a winner or for values as well.
    private static boolean ofFiltered(PlanParts plan) {
        return !plan.is(
                Operation.Value.class,
                Operation.Winner.class,
                Operation.Tally.class,
                Operation.Results.class,
                Operation.Margin.class,
                Operation.Seats.class);
    }

    private boolean does(PlanParts plan) {
        return switch (plan.query.operation()) {
            // Which of two places is the one asked about is the question's word order, which nothing here reads.
            case Operation.Ranking ranking when ranking.asked() != null -> false;
            case Operation.Ranking ranking -> plan.ofSeveral() && ordered(ranking.byChange(), ranking.direction());
            case Operation.RankElections ranking -> ordered(ranking.byChange(), ranking.direction());
            case Operation.Winner winner -> measureless(plan) && won(winner) && !gained(plan, winner);
            case Operation.Tally tally ->
                measureless(plan) && position(tally.position()) && any(Cue.WIN, Cue.FINISH, Cue.WHO, Cue.MORE);
            case Operation.Results results -> measureless(plan) && results(results);
            case Operation.Margin _ -> measureless(plan) && any(Cue.MARGIN, Cue.DIFFERENCE, Cue.FIRST_TWO);
            case Operation.Seats seats -> measureless(plan) && seats(seats);
            case Operation.Part _ -> any(Cue.PART);
            case Operation.Similar _ -> any(Cue.SIMILAR);
            case Operation.Statistic statistic -> plan.ofSeveral() && any(cue(statistic.kind())) && !heldAgainst(plan);
            case Operation.Correlation correlation ->
                any(Cue.CORRELATION, Cue.AGAINST)
                        && (correlation.method() == CorrelationMethod.PEARSON || any(Cue.SPEARMAN));
            case Operation.Count count ->
                inEach(plan) && measureless(plan) && (any(Cue.HOW_MANY) || percent()) && (!count.share() || percent());
            case Operation.ListPlaces _ -> inEach(plan) && !any(Cue.HOW_MANY);
            case Operation.Change _ -> any(Cue.RISE, Cue.FALL, Cue.CHANGE, Cue.DIFFERENCE);
            case Operation.Difference _ -> any(Cue.DIFFERENCE, Cue.MORE, Cue.LESS, Cue.COMPARE);
            case Operation.Value value ->
                (!value.total() || (plan.query.elections().size() > 1 && any(Cue.TOTAL, Cue.TOGETHER)))
                        && (!value.mean() || (plan.query.elections().size() > 1 && any(Cue.MEAN)));
        };
    }

    /// «en cada una de las elecciones» asks for an answer an election; a search tells where it was so in all at once.
    private boolean inEach(PlanParts plan) {
        return plan.query.elections().size() < 2
                || words.stream().noneMatch(word -> word.cue(Cue.EACH) || Patterns.match(word.text(), EACH));
    }

    /// «Lugo comparado con la media gallega» holds one place against the other's; a mean of both does not.
    private boolean heldAgainst(PlanParts plan) {
        return plan.query.places() instanceof Places.Named
                && words.stream().anyMatch(word -> word.cue(Cue.COMPARE) || word.link(Link.SOBRE));
    }

    /// What an operation does not look at would only seem to be used.
    private static boolean measureless(PlanParts plan) {
        return plan.query.measures().isEmpty();
    }

    private boolean ordered(boolean byChange, Direction direction) {
        return (byChange ? Directions.ofChanges(words) : Directions.ofValues(words)).equals(Optional.of(direction));
    }

    private boolean won(Operation.Winner winner) {
        if (winner.direction() != null) {
            return has(new Meaning.LastRank(winner.position()));
        }
        return position(winner.position())
                && (any(Cue.WIN, Cue.WHO, Cue.WHICH, Cue.FINISH, Cue.MORE) || winner.position() > 1);
    }

    /// «qué % ganó el PP entre 2019 y 2023» asks for what it gained, not whether it won.
    private boolean gained(PlanParts plan, Operation.Winner winner) {
        return winner.asked() != null
                && plan.query.elections().size() > 1
                && words.stream().anyMatch(word -> word.meaning() instanceof Meaning.MeasureNamed);
    }

    private boolean results(Operation.Results results) {
        boolean asked = results.asked() == null || any(Cue.POSITION, Cue.FINISH);
        return asked && any(Cue.RESULTS, Cue.WHO, Cue.WHICH, Cue.POSITION, Cue.FINISH, Cue.FIRST_TWO);
    }

    private boolean seats(Operation.Seats seats) {
        boolean supposed = !Suppositions.any(seats) || any(Cue.SUPPOSED, Cue.SINGLE, Cue.BARRIER);
        boolean shared = any(Cue.ALLOCATION, Cue.LAST_SEAT, Cue.NEXT_SEAT, Cue.SUPPOSED, Cue.SINGLE, Cue.BARRIER)
                || words.stream()
                        .anyMatch(word -> word.meaning() instanceof Meaning.MeasureNamed named
                                && named.ids().contains("seats"));
        // a party joined with nobody only seems to be used
        boolean joined = seats.merged().stream().allMatch(parties -> parties.size() > 1);
        return supposed && shared && joined;
    }

    private boolean position(int position) {
        return position == 1 || has(new Meaning.Rank(position));
    }

    private boolean has(Meaning meaning) {
        return words.stream().anyMatch(word -> word.meaning().equals(meaning));
    }

    private boolean percent() {
        return words.stream()
                .anyMatch(word -> word.meaning() instanceof Meaning.UnitNamed unit && unit.unit() == Unit.PERCENT);
    }

    private static Cue cue(StatisticKind kind) {
        return switch (kind) {
            case MEAN -> Cue.MEAN;
            case WEIGHTED_MEAN -> Cue.WEIGHTED;
            case MEDIAN -> Cue.MEDIAN;
            case DEVIATION -> Cue.DEVIATION;
            case RANGE -> Cue.DIFFERENCE;
            case TOTAL -> Cue.TOGETHER;
        };
    }

    private boolean any(Cue... cues) {
        return Arrays.stream(cues).anyMatch(cue -> words.stream().anyMatch(word -> word.cue(cue)));
    }
}
