package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The computable parts of an inquiry: correlations over each set, both ends of the indicator, the spread, and the
/// towns by themselves.
final class InquirySteps {

    private static final int ENDS = 3;

    private final Frame frame;
    private final Slots slots;
    private final InquiryPlaces places;
    private final List<Measure> causes;
    private final List<Measure> outcomes;

    InquirySteps(Frame frame, Slots slots, InquiryPlaces places) {
        this.frame = frame;
        this.slots = slots;
        this.places = places;
        List<Measure> shares =
                slots.measures().stream().map(InquirySteps::share).distinct().toList();
        List<Measure> indicators = shares.stream().filter(this::indicator).toList();
        List<Measure> others = shares.stream().filter(one -> !indicator(one)).toList();
        boolean bare = indicators.isEmpty();
        causes = bare ? others.stream().filter(one -> one.party() == null).toList() : indicators;
        outcomes = bare ? others.stream().filter(one -> one.party() != null).toList() : others;
    }

    /// All steps in order; empty where nothing is related.
    List<Query> all() {
        List<Query> steps = new ArrayList<>();
        if (causes.isEmpty() || outcomes.isEmpty()) {
            return steps;
        }
        for (Places.Within set : places.sets()) {
            steps.addAll(over(set));
        }
        if (!places.towns().isEmpty()) {
            List<Measure> all =
                    Stream.concat(causes.stream(), outcomes.stream()).toList();
            steps.add(query(new Places.Named(places.towns(), false), all, new Operation.Value()));
        }
        return steps;
    }

    private List<Query> over(Places.Within set) {
        List<Query> steps = new ArrayList<>();
        for (Measure cause : causes) {
            if (!published(cause, set.level())) {
                continue;
            }
            List<Measure> related =
                    Stream.concat(Stream.of(cause), outcomes.stream()).toList();
            steps.add(query(set, related, new Operation.Correlation(method())));
            if (indicator(cause)) {
                steps.add(query(set, related, new Operation.Ranking(Direction.HIGHEST, ENDS, false)));
                steps.add(query(set, related, new Operation.Ranking(Direction.LOWEST, ENDS, false)));
            }
        }
        boolean few = set.level() == Level.REGION || (set.level() == Level.PROVINCE && steps.isEmpty());
        if (few) {
            steps.add(query(set, outcomes, new Operation.Ranking(Direction.HIGHEST, number(set), false)));
        } else if (frame.has(Cue.CONTRAST) || frame.has(Cue.DIFFERENCE) || frame.has(Cue.DEVIATION)) {
            steps.add(query(set, outcomes, new Operation.Statistic(StatisticKind.DEVIATION)));
        }
        return steps;
    }

    private int number(Places.Within set) {
        return set.inside().stream()
                .mapToInt(code -> frame.context()
                        .catalog()
                        .inside(slots.firstElection(), code, set.level())
                        .size())
                .sum();
    }

    private CorrelationMethod method() {
        return frame.has(Cue.SPEARMAN) ? CorrelationMethod.SPEARMAN : CorrelationMethod.PEARSON;
    }

    private Query query(Places where, List<Measure> measures, Operation operation) {
        boolean dated = measures.stream().anyMatch(measure -> !indicator(measure));
        return new Query(dated ? slots.elections() : List.of(), where, measures, operation, null);
    }

    private boolean indicator(Measure measure) {
        return frame.context().indicator(measure.id());
    }

    private boolean published(Measure measure, Level level) {
        return !indicator(measure)
                || frame.context().measure(measure.id()).levels().contains(level);
    }

    /// Votes of places of different sizes are compared by their shares.
    private static Measure share(Measure measure) {
        return measure.id().equals("votes")
                ? new Measure("vote_share", measure.party(), measure.base(), null)
                : measure;
    }
}
