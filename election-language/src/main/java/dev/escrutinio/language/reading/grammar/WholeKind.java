package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts and shares of all places that meet a condition, as one: «¿cuántos votos sacó Vox en los municipios de menos
/// de 1.000 habitantes de Soria?».
final class WholeKind implements QuestionKind {

    @Override
    public Draft read(Frame asked) {
        Optional<DescribedPlaces> described = DescribedPlaces.of(asked);
        Draft draft = read(described.map(DescribedPlaces::rest).orElse(asked), described);
        return described.map(places -> places.whole(draft)).orElse(draft);
    }

    private static Draft read(Frame frame, Optional<DescribedPlaces> described) {
        Optional<SetLevel> level = SetLevel.of(frame);
        if (level.isEmpty() || !whole(frame, level.get())) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        @Nullable List<Condition> where = where(frame, described, slots);
        boolean capitals = level.get().capitalOf() != null && !frame.levels().isEmpty();
        if (where == null || (where.isEmpty() && !capitals) || where.stream().anyMatch(WholeKind::change)) {
            return Draft.NONE;
        }
        if (SetResults.asked(frame)) {
            return SetResults.draft(
                    frame,
                    level.get().needs().withoutMeasures(),
                    slots,
                    () -> level.get().places(frame, slots, where));
        }
        boolean moved = moved(frame);
        Needs needs = new Needs(
                level.get().level(),
                moved ? Needs.Elections.PAIR : Needs.Elections.SERIES,
                moved ? Needs.DefaultMeasure.SHARE : Needs.DefaultMeasure.BOTH,
                false,
                true);
        Optional<Draft> open = Settler.fill(frame, needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        if (slots.elections().isEmpty() && !where.stream().allMatch(each -> tellsWhen(frame, each))) {
            open = ElectionSlots.fill(frame, needs, slots);
            if (open.isPresent()) {
                return open.get();
            }
        }
        if (moved) {
            Collections.sort(slots.elections());
        }
        @Nullable Places places = level.get().places(frame, slots, where);
        List<Query> queries = places == null ? List.of() : queries(frame, slots, places);
        if (queries.isEmpty()
                || (slots.elections().size() > 1 && !where.stream().allMatch(each -> tellsWhen(frame, each)))) {
            return Draft.NONE;
        }
        slots.use(frame.cues(Cue.TOGETHER, Cue.TOTAL, Cue.RISE, Cue.FALL, Cue.CHANGE));
        slots.use(frame.all(item -> moved && item.unit(Unit.POINTS)));
        return Plans.complete(frame, slots, queries.size() == 1 ? queries.getFirst() : new Analysis(queries));
    }

    /// Bounds that stand with the places, and what their clause says.
    private static @Nullable List<Condition> where(Frame frame, Optional<DescribedPlaces> described, Slots slots) {
        @Nullable List<Condition> bounds = new Conditions(frame, slots).thresholds();
        if (bounds == null || described.isEmpty()) {
            return bounds;
        }
        @Nullable List<Condition> said = described.get().conditions(slots);
        if (said == null) {
            return null;
        }
        List<Condition> all = new ArrayList<>(bounds);
        all.addAll(said);
        return all;
    }

    /// «¿cuánto subió Vox en los municipios de …?».
    private static boolean moved(Frame frame) {
        return !frame.cues(Cue.RISE, Cue.FALL, Cue.CHANGE).isEmpty();
    }

    /// Whether a condition is clear without an election, or with several.
    private static boolean tellsWhen(Frame frame, Condition condition) {
        return EachElection.dated(condition) || lasts(frame, condition);
    }

    /// Whether a condition is the same in every election: of an indicator, or of what a place is.
    private static boolean lasts(Frame frame, Condition condition) {
        return switch (condition) {
            case Condition.Compares compares ->
                frame.context().indicator(compares.measure().id());
            case Condition.ComparesPlace compares ->
                frame.context().indicator(compares.measure().id());
            case Condition.Capital ignored -> true;
            case Condition.Outside ignored -> true;
            case Condition.Finished ignored -> false;
            case Condition.ChangedWinner ignored -> false;
            case Condition.Beats ignored -> false;
            case Condition.Not ignored -> false;
            case Condition.Either either -> either.conditions().stream().allMatch(each -> lasts(frame, each));
        };
    }

    /// Whether the places are where something is, not what is looked for.
    private static boolean whole(Frame frame, SetLevel level) {
        boolean looked = frame.has(Meaning.Superlative.class)
                || !frame.cues(Cue.MORE, Cue.LESS).isEmpty()
                || level.assumed()
                || !level.plural(frame)
                || level.listed()
                || level.counted(frame);
        return !looked && level.items().stream().allMatch(item -> within(frame, item));
    }

    /// «en los municipios …», «en el conjunto de los municipios …».
    static boolean within(Frame frame, Item level) {
        int at = frame.position(level);
        int from = at - 1;
        while (from >= 0
                && (frame.items().get(from).soft() || number(frame.items().get(from)))) {
            if (frame.items().get(from).cue(Cue.WHICH)) {
                return false;
            }
            from--;
        }
        boolean together = from >= 0 && frame.items().get(from).cue(Cue.TOGETHER);
        boolean published = from >= 0 && published(frame, frame.items().get(from));
        return together || published || Items.links(frame.items(), from, at).contains(Link.EN);
    }

    /// «la renta media de los municipios …», «¿qué edad media tienen los municipios …?».
    private static boolean published(Frame frame, Item measure) {
        return measure.meaning() instanceof Meaning.MeasureNamed named
                && named.ids().stream().allMatch(frame.context()::indicator);
    }

    /// «en las tres provincias aragonesas».
    private static boolean number(Item item) {
        return item.meaning() instanceof Meaning.NumberGiven;
    }

    private static boolean change(Condition condition) {
        return condition instanceof Condition.Compares compares && compares.change();
    }

    /// One query for what is summed and one for the shares of the whole; empty where a measure is neither.
    static List<Query> queries(Frame frame, Slots slots, Places places) {
        List<Measure> counts = new ArrayList<>();
        List<Measure> shares = new ArrayList<>();
        List<Measure> published = new ArrayList<>();
        for (Measure measure : slots.measures()) {
            boolean summed = summed(frame, measure);
            switch (frame.context().measure(measure.id()).kind()) {
                case COUNT -> counts.add(measure);
                case SHARE -> shares.add(measure);
                case INDICATOR -> (summed ? counts : published).add(measure);
                case SEATS, ORDER -> {
                    if (!summed) {
                        return List.of();
                    }
                    counts.add(measure);
                }
            }
        }
        if (!published.isEmpty() && !means(frame, slots, published)) {
            return List.of();
        }
        List<Query> queries = new ArrayList<>();
        query(frame, slots, places, counts, StatisticKind.TOTAL).ifPresent(queries::add);
        query(frame, slots, places, shares, StatisticKind.WEIGHTED_MEAN).ifPresent(queries::add);
        query(frame, slots, places, published, StatisticKind.MEAN).ifPresent(queries::add);
        return queries;
    }

    /// Seats and inhabitants, which are none of the counts but add up like them.
    private static boolean summed(Frame frame, Measure measure) {
        return "seats".equals(measure.id())
                || ("population".equals(measure.id())
                        && frame.items().stream().noneMatch(item -> item.like("(?iu)(.*\\s)?medi[oa]s?(\\s.*)?")));
    }

    /// Of what is published of each place alone only the simple mean is told; how many people there are is no mean.
    private static boolean means(Frame frame, Slots slots, List<Measure> published) {
        slots.assume("se toma la media simple de los lugares");
        return published.stream()
                .noneMatch(measure -> frame.context().measure(measure.id()).unit() == Unit.PEOPLE);
    }

    private static Optional<Query> query(
            Frame frame, Slots slots, Places places, List<Measure> measures, StatisticKind kind) {
        return measures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Query(
                        slots.elections(), places, measures, new Operation.Statistic(kind), Plans.scope(frame, slots)));
    }
}
