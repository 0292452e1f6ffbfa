package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.grammar.Composer.Composed;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened in the places at one end of an indicator: «¿qué votaron las diez secciones más ricas de …?». First
/// they are found, then they are told of one by one.
final class FoundSetKind implements QuestionKind {

    private static final int USUAL = 5;
    private static final String HAD = "(?iu)(tuv|tien|ten[ií]a|registr|alcanz|obtuv|hub)\\p{L}*";
    private static final Composer TOLD = new Composer(List.of(new WinnerKind(), new ResultsKind(), new ValueKind()));

    @Override
    public Draft read(Frame frame) {
        @Nullable Item level = frame.levels().size() == 1 ? frame.levels().getFirst() : null;
        List<Item> ends = frame.all(FoundSetKind::end);
        @Nullable Item indicator = ends.size() == 1 ? indicator(frame, ends.getFirst()) : null;
        if (level == null || indicator == null || !subject(frame, level)) {
            return Draft.NONE;
        }
        List<Item> set = new ArrayList<>(List.of(level, ends.getFirst(), indicator));
        @Nullable Item number = number(frame, level);
        if (number != null) {
            set.add(number);
        }
        List<Item> years = frame.all(Meaning.PeriodGiven.class);
        if (years.size() > 1) {
            return Draft.NONE;
        }
        set.addAll(years);
        List<Item> bounds = frame.all(Meaning.Threshold.class);
        set.addAll(bounds);
        Slots slots = new Slots();
        @Nullable
        List<Condition> where =
                bounds.stream().allMatch(FoundSetKind::ofPeople) ? new Conditions(frame, slots).thresholds() : null;
        if (where == null) {
            return Draft.NONE;
        }
        Optional<SetLevel> whole = SetLevel.of(frame);
        Optional<Draft> open = whole.isEmpty()
                ? Optional.of(Draft.NONE)
                : timeless(frame)
                        ? PlaceSlots.fill(frame, whole.get().needs(), slots)
                        : Settler.fill(frame, whole.get().needs().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        @Nullable Places places = whole.get().places(frame, slots, where);
        return places == null || slots.places().size() != 1
                ? Draft.NONE
                : steps(frame, slots, set, places, ranking(level, ends.getFirst(), number, slots));
    }

    /// «¿qué renta tiene el municipio más poblado?» is of no election.
    private static boolean timeless(Frame frame) {
        return frame.measures().size() > 1
                && frame.dates().isEmpty()
                && frame.parties().isEmpty()
                && frame.cues(Cue.WIN, Cue.RESULTS).isEmpty()
                && frame.measures().stream().allMatch(item -> indicates(frame, item));
    }

    private static Draft steps(Frame frame, Slots slots, List<Item> set, Places places, Operation.Ranking ranking) {
        Item indicator = set.get(2);
        List<Item> rest = frame.items().stream()
                .filter(item -> !set.contains(item))
                .map(item -> frame.places().contains(item)
                        ? item.with(new Meaning.PlaceNamed(List.copyOf(slots.places()), false))
                        : item)
                .toList();
        if (!(TOLD.compose(new Frame(frame.context(), frame.question(), rest)) instanceof Composed.Whole told)
                || !(told.plan() instanceof Query query)) {
            return Draft.NONE;
        }
        told.assumptions().forEach(slots::assume);
        slots.use(frame.items().stream().filter(item -> !item.soft()).toList());
        @Nullable
        Measure measure =
                measure(frame, ((MeasureNamed) indicator.meaning()).ids().getFirst());
        if (measure == null) {
            return Draft.NONE;
        }
        Query found = new Query(query.elections(), places, List.of(measure), ranking, query.scope());
        Query of =
                new Query(query.elections(), new Places.OfStep(0), query.measures(), query.operation(), query.scope());
        return Plans.complete(frame, slots, new Analysis(List.of(found, of)));
    }

    /// The places at one end of an indicator; empty where it has no datum of the year told.
    static Optional<Query> found(Frame frame, Slots slots, Item indicator, Places places, Operation.Ranking ranking) {
        @Nullable
        Measure measure =
                measure(frame, ((MeasureNamed) indicator.meaning()).ids().getFirst());
        return Optional.ofNullable(measure)
                .map(each -> new Query(slots.elections(), places, List.of(each), ranking, Plans.scope(frame, slots)));
    }

    /// The indicator in the year told; null where it has none.
    private static @Nullable Measure measure(Frame frame, String id) {
        List<Item> years = frame.all(Meaning.PeriodGiven.class);
        if (years.isEmpty()) {
            return Measure.of(id);
        }
        String year = ((Meaning.PeriodGiven) years.getFirst().meaning()).period();
        return frame.context().measure(id).periods().contains(year) ? Measure.ofYear(id, year) : null;
    }

    static Operation.Ranking ranking(Item level, Item end, @Nullable Item number, Slots slots) {
        Direction direction = end.meaning() instanceof Meaning.Superlative superlative
                ? superlative.direction()
                : end.cue(Cue.MORE) ? Direction.HIGHEST : Direction.LOWEST;
        boolean plural = ((Meaning.LevelNamed) level.meaning()).plural();
        if (number == null && plural) {
            slots.assume("se toman los " + USUAL + " primeros lugares");
        }
        int limit = number == null ? (plural ? USUAL : 1) : (int) ((Meaning.NumberGiven) number.meaning()).value();
        return new Operation.Ranking(direction, Math.max(1, limit), false);
    }

    /// «de más de 20.000 habitantes»: what narrows the set, whatever is told of it then.
    private static boolean ofPeople(Item item) {
        return item.meaning() instanceof Meaning.Threshold threshold && threshold.unit() == Unit.PEOPLE;
    }

    static boolean end(Item item) {
        return item.meaning() instanceof Meaning.Superlative
                || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS)));
    }

    /// The only indicator, right behind the end or right before it: «la renta más baja».
    static @Nullable Item indicator(Frame frame, Item end) {
        int at = frame.position(end);
        int next = Items.next(frame.items(), at + 1);
        if (next < frame.items().size() && indicates(frame, frame.items().get(next))) {
            return frame.items().get(next);
        }
        return at > 0
                        && end.meaning() instanceof Meaning.Superlative
                        && indicates(frame, frame.items().get(at - 1))
                ? frame.items().get(at - 1)
                : null;
    }

    private static boolean indicates(Frame frame, Item item) {
        return item.meaning() instanceof MeasureNamed named
                && named.ids().size() == 1
                && frame.context().indicator(named.ids().getFirst());
    }

    static @Nullable Item number(Frame frame, Item level) {
        int at = frame.position(level);
        boolean before = at > 0 && frame.items().get(at - 1).meaning() instanceof Meaning.NumberGiven;
        return before ? frame.items().get(at - 1) : null;
    }

    /// «El municipio más pobre de Andalucía, ¿qué partido ganó allí?».
    private static boolean aheadOfQuestion(Frame frame, int level) {
        List<Item> items = frame.items();
        int to = items.size();
        for (int i = level; i < to; i++) {
            boolean opens = items.get(i).mark('¿')
                    || items.get(i).mark(',')
                    || items.get(i).mark(':');
            boolean asks = items.subList(i, to).stream()
                    .anyMatch(item -> item.cue(Cue.WHO) || item.cue(Cue.RESULTS) || item.cue(Cue.HOW_MANY));
            if (opens && asks) {
                return true;
            }
        }
        return false;
    }

    /// «participación de los tres municipios más poblados», «¿qué participación tuvo el municipio más poblado?».
    private static boolean ofMeasure(List<Item> items, int measure, int level) {
        Set<Link> links = Items.links(items, measure, level);
        return items.get(measure).meaning() instanceof MeasureNamed
                && !Items.mark(items, measure, level, ",;:?")
                && (links.equals(Set.of(Link.DE))
                        || (links.isEmpty()
                                && items.subList(measure + 1, level).stream().anyMatch(item -> item.like(HAD))));
    }

    /// «en las secciones …», «¿qué votaron las secciones …?»: the places are where something is, not what is sought.
    private static boolean subject(Frame frame, Item level) {
        int at = frame.position(level);
        int from = at - 1;
        while (from >= 0
                && (frame.items().get(from).soft()
                        || frame.dates().contains(frame.items().get(from))
                        || frame.items().get(from).meaning() instanceof Meaning.NumberGiven)) {
            if (frame.items().get(from).cue(Cue.WHICH)
                    || frame.items().get(from).cue(Cue.HOW_MANY)) {
                return false;
            }
            from--;
        }
        if (from < 0 && aheadOfQuestion(frame, at)) {
            return true;
        }
        boolean voted = from >= 0 && frame.items().get(from).cue(Cue.RESULTS);
        return voted
                || Items.links(frame.items(), from, at).contains(Link.EN)
                || (from >= 0 && ofMeasure(frame.items(), from, at));
    }
}
