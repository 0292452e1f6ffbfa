package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Means, medians, deviations and correlations over the places of a level.
final class OverPlacesKind implements QuestionKind {

    private static final Map<Cue, StatisticKind> STATISTICS = new LinkedHashMap<>(Map.of(
            Cue.MEAN, StatisticKind.MEAN,
            Cue.WEIGHTED, StatisticKind.WEIGHTED_MEAN,
            Cue.MEDIAN, StatisticKind.MEDIAN,
            Cue.DEVIATION, StatisticKind.DEVIATION));

    @Override
    public Draft read(Frame frame) {
        boolean tendency = Tendency.in(frame);
        List<Operation> operations = operations(frame);
        boolean implied = operations.isEmpty() && published(frame);
        operations = implied ? List.of(new Operation.Statistic(StatisticKind.MEAN)) : operations;
        if (operations.isEmpty() || (frame.has(Meaning.Superlative.class) && !tendency)) {
            return Draft.NONE;
        }
        Optional<SetLevel> level = SetLevel.of(frame);
        if (level.isEmpty() || (level.get().assumed() && !tendency)) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        if (tendency) {
            Tendency.use(frame, slots);
        }
        @Nullable List<Condition> where = RankingKind.conditions(frame, slots);
        if (where == null || (implied && where.isEmpty())) {
            return Draft.NONE;
        }
        if (implied) {
            slots.assume("se toma la media simple de los lugares");
        }
        Optional<Draft> open = Settler.fill(frame, level.get().needs(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        boolean enough = !(operations.getFirst() instanceof Operation.Correlation)
                || slots.measures().size() > 1;
        @Nullable Places places = level.get().places(frame, slots, where);
        if (!enough || places == null) {
            return Draft.NONE;
        }
        slots.use(frame.cues(
                Cue.MEAN, Cue.WEIGHTED, Cue.MEDIAN, Cue.DEVIATION, Cue.CORRELATION, Cue.PEARSON, Cue.SPEARMAN));
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        return over(frame, slots, places, operations);
    }

    /// «media, mediana y desviación»: a step for each.
    private static Draft over(Frame frame, Slots slots, Places places, List<Operation> operations) {
        if (operations.size() == 1) {
            return Plans.query(frame, slots, places, slots.measures(), operations.getFirst());
        }
        List<Query> steps = operations.stream()
                .map(each -> new Query(slots.elections(), places, slots.measures(), each, Plans.scope(frame, slots)))
                .toList();
        return Plans.complete(frame, slots, new Analysis(steps));
    }

    /// «renta media de los municipios donde ganó Vox»: means that are published of each place, not of all of them.
    private static boolean published(Frame frame) {
        boolean looked = frame.has(Cue.HOW_MANY)
                || frame.has(Cue.WHICH)
                || frame.has(Cue.RISE)
                || frame.has(Cue.FALL)
                || frame.has(Meaning.Superlative.class)
                || !frame.cues(Cue.MORE, Cue.LESS, Cue.ORDERED, Cue.DIFFERENCE).isEmpty();
        return !looked
                && frame.measures().size() == 1
                && frame.measures().getFirst().like("(?iu).*medi[oa].*")
                && ((Meaning.MeasureNamed) frame.measures().getFirst().meaning())
                        .ids().stream().allMatch(frame.context()::indicator)
                && frame.levels().stream().allMatch(item -> ((Meaning.LevelNamed) item.meaning()).plural());
    }

    /// The statistics in the order told, or a correlation; both at once are not clear.
    private static List<Operation> operations(Frame frame) {
        List<Operation> found = frame.items().stream()
                .filter(item -> !item.soft())
                .flatMap(item -> STATISTICS.entrySet().stream()
                        .filter(entry -> item.cue(entry.getKey()))
                        .map(Map.Entry::getValue))
                .distinct()
                .<Operation>map(Operation.Statistic::new)
                .toList();
        boolean correlated =
                frame.has(Cue.CORRELATION) || frame.has(Cue.PEARSON) || frame.has(Cue.SPEARMAN) || Tendency.in(frame);
        if (correlated) {
            boolean spearman = frame.has(Cue.SPEARMAN);
            List<CorrelationMethod> methods = spearman && frame.has(Cue.PEARSON)
                    ? List.of(CorrelationMethod.PEARSON, CorrelationMethod.SPEARMAN)
                    : List.of(spearman ? CorrelationMethod.SPEARMAN : CorrelationMethod.PEARSON);
            return found.isEmpty()
                    ? methods.stream()
                            .<Operation>map(Operation.Correlation::new)
                            .toList()
                    : List.of();
        }
        return found;
    }
}
