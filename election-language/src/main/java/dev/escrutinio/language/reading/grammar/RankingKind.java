package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The places with the most or the least of a measure, or of its change.
final class RankingKind implements QuestionKind {

    private static final int USUAL = 5;
    private static final String APART = "(?iu)(diferencia|distancia|brecha)s?";

    @Override
    public Draft read(Frame original) {
        Optional<DescribedPlaces> described = DescribedPlaces.of(original).filter(DescribedPlaces::ownDate);
        Draft draft = read(described.map(DescribedPlaces::rest).orElse(original), described);
        return described.map(places -> places.whole(draft)).orElse(draft);
    }

    private static Draft read(Frame original, Optional<DescribedPlaces> described) {
        Frame frame = Relative.ofVotes(withWinner(original));
        Set<Direction> directions = directions(frame);
        Optional<SetLevel> level = SetLevel.of(frame);
        boolean byChange = frame.has(Cue.RISE) || frame.has(Cue.FALL);
        boolean both = directions.size() == 2 && !byChange && bothEnds(frame);
        if ((directions.size() != 1 && !both) || level.isEmpty() || level.get().counted(frame)) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        @Nullable
        List<Condition> where = twoData(frame) || thanParty(frame) || thanBefore(frame) || AmongFirstKind.said(frame)
                ? null
                : conditions(frame, slots);
        if (where == null) {
            return Draft.NONE;
        }
        @Nullable
        List<Condition> said = described.isEmpty() ? List.of() : described.get().conditions(slots);
        if (said == null) {
            return Draft.NONE;
        }
        Needs needs = level.get().needs();
        Optional<Draft> open = Settler.fill(frame, byChange ? needs.pairs() : needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        List<Measure> ordered = ordered(frame, slots);
        if (slots.elections().size() > 1 && !byChange && !where.stream().allMatch(each -> lasts(frame, each))) {
            return Draft.NONE;
        }
        List<Condition> all = new ArrayList<>(where);
        all.addAll(said);
        all.addAll(Leads.ranked(frame, slots, ordered, directions, byChange));
        @Nullable Places places = level.get().places(frame, slots, all);
        if (ordered.isEmpty() || places == null) {
            return Draft.NONE;
        }
        if (both) {
            return ends(frame, slots, places, ordered);
        }
        int position = OrdinalPlace.position(frame, slots);
        int limit = position > 0 ? position : limit(frame, slots, level.get());
        use(frame, slots);
        if (ordered.getFirst().id().startsWith("margin")) {
            slots.use(frame.cues(Cue.WIN));
        }
        if ("population".equals(ordered.getFirst().id())) {
            slots.use(frame.cues(Cue.INHABITANTS));
        }
        if (byChange) {
            Collections.sort(slots.elections());
            least(frame, slots);
        }
        boolean relative = byChange && Relative.in(frame);
        slots.use(relative ? frame.cues(Cue.RELATIVE) : List.of());
        Operation operation = new Operation.Ranking(directions.iterator().next(), limit, byChange, relative);
        return Plans.query(frame, slots, places, ordered, operation);
    }

    /// «donde menos subió»: where it fell it rose less than anywhere else.
    private static void least(Frame frame, Slots slots) {
        if (!frame.cues(Cue.LESS).isEmpty()) {
            slots.assume("se ordena por el cambio con su signo: «"
                    + (frame.has(Cue.FALL) ? "menos bajó» incluye donde subió" : "menos subió» incluye donde bajó"));
        }
    }

    /// «más votos nulos que blancos»: one datum held against another one, which orders nothing.
    private static boolean twoData(Frame frame) {
        List<Item> measures = frame.measures();
        List<Item> ends = frame.all(RankingKind::end);
        for (int i = 1; i < measures.size() && ends.size() == 1; i++) {
            int from = frame.position(measures.get(i - 1));
            int to = frame.position(measures.get(i));
            boolean held = frame.position(ends.getFirst()) < from
                    && Items.links(frame.items(), from, to).equals(Set.of(Link.QUE))
                    && frame.items().subList(from + 1, to).stream()
                            .noneMatch(item -> !item.soft() || item.like("(?iu)(el|la|los|las|en) que"));
            if (held) {
                return true;
            }
        }
        return false;
    }

    /// Whether a condition is clear where there are several elections.
    private static boolean lasts(Frame frame, Condition condition) {
        return EachElection.dated(condition) || EachElection.timeless(frame.context(), condition);
    }

    /// «más votos que en 2016»: held against another election, which orders nothing.
    private static boolean thanBefore(Frame frame) {
        return frame.dates().stream().anyMatch(date -> {
            int at = frame.position(date);
            int from = at - 1;
            while (from >= 0
                    && frame.items().get(from).soft()
                    && !frame.items().get(from).link(Link.QUE)) {
                from--;
            }
            boolean than = from >= 0
                    && frame.items().get(from).link(Link.QUE)
                    && Items.links(frame.items(), from, at).contains(Link.EN);
            return than
                    && frame.items().subList(0, from).stream()
                            .anyMatch(item -> !item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS)));
        });
    }

    /// «donde obtuvo más escaños que el PSOE»: one party held against another one, which orders nothing.
    private static boolean thanParty(Frame frame) {
        return frame.all(RankingKind::end).stream().anyMatch(end -> {
            int at = frame.position(end);
            int measure = Items.next(frame.items(), at + 1);
            int party = measure < frame.items().size() ? Items.next(frame.items(), measure + 1) : measure;
            return party < frame.items().size()
                    && frame.items().get(measure).meaning() instanceof Meaning.MeasureNamed
                    && frame.parties().contains(frame.items().get(party))
                    && Items.links(frame.items(), measure, party).equals(Set.of(Link.QUE))
                    && !Items.mark(frame.items(), at, party, ",;:.?");
        });
    }

    /// Thresholds, and of a ranking by what is no party's also who won: «el municipio más poblado donde ganó Vox».
    static @Nullable List<Condition> conditions(Frame frame, Slots slots) {
        @Nullable List<Condition> thresholds = new Conditions(frame, slots).thresholds();
        boolean own = !frame.measures().isEmpty()
                && frame.measures().stream()
                        .allMatch(item -> ((Meaning.MeasureNamed) item.meaning())
                                .ids().stream()
                                        .noneMatch(id -> "support".equals(id)
                                                || frame.context().measure(id).needsParty()));
        if (thresholds == null
                || !own
                || frame.cues(Cue.WIN).isEmpty()
                || frame.parties().size() != 1) {
            return thresholds;
        }
        @Nullable List<Condition> finished = new Contests(frame, slots).finished();
        if (finished == null) {
            return null;
        }
        List<Condition> all = new ArrayList<>(thresholds);
        all.addAll(finished);
        return all;
    }

    /// «la provincia con más … y la provincia con menos …»: two ends of one measure, in the order told.
    private static boolean bothEnds(Frame frame) {
        List<Item> ends = frame.all(RankingKind::end);
        return ends.size() == 2
                && !frame.has(Cue.FALL)
                && Items.links(frame.items(), frame.position(ends.getFirst()), frame.position(ends.getLast()))
                        .contains(Link.Y);
    }

    private static boolean end(Item item) {
        return item.meaning() instanceof Meaning.Superlative
                || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS)));
    }

    private static Draft ends(Frame frame, Slots slots, Places places, List<Measure> ordered) {
        List<Item> numbers = frame.all(NumberGiven.class);
        List<Double> distinct = numbers.stream()
                .map(item -> ((NumberGiven) item.meaning()).value())
                .distinct()
                .toList();
        if (ordered.size() != 1 || distinct.size() > 1) {
            return Draft.NONE;
        }
        slots.use(numbers);
        use(frame, slots);
        List<Item> apart = frame.cues(Cue.DIFFERENCE);
        if (apart.size() == 1 && distinct.isEmpty() && apart.getFirst().like(APART)) {
            slots.use(apart);
            return Plans.query(frame, slots, places, ordered, new Operation.Statistic(StatisticKind.RANGE));
        }
        int limit = distinct.isEmpty() ? 1 : Math.max(1, distinct.getFirst().intValue());
        boolean lowFirst = direction(frame.all(RankingKind::end).getFirst()) == Direction.LOWEST;
        List<Direction> order =
                lowFirst ? List.of(Direction.LOWEST, Direction.HIGHEST) : List.of(Direction.HIGHEST, Direction.LOWEST);
        List<Query> queries = order.stream()
                .map(each -> new Query(
                        slots.elections(),
                        places,
                        ordered,
                        new Operation.Ranking(each, limit, false),
                        Plans.scope(frame, slots)))
                .toList();
        return Plans.complete(frame, slots, new Analysis(queries));
    }

    private static Direction direction(Item end) {
        return end.meaning() instanceof Meaning.Superlative superlative
                ? superlative.direction()
                : end.cue(Cue.MORE) ? Direction.HIGHEST : Direction.LOWEST;
    }

    /// «el partido ganador» as the party of a measure.
    private static Frame withWinner(Frame frame) {
        List<Item> wins = frame.cues(Cue.WIN);
        boolean party = wins.size() == 1
                && frame.parties().isEmpty()
                && !(frame.measures().isEmpty() && !frame.has(Unit.PERCENT))
                && wins.getFirst().like("(?iu).*(ganador|vencedor).*");
        return party ? frame.with(wins.getFirst(), new Meaning.PartyNamed(List.of("winner"))) : frame;
    }

    static Set<Direction> directions(Frame frame) {
        Set<Direction> found = EnumSet.noneOf(Direction.class);
        frame.all(Meaning.Superlative.class).forEach(item -> {
            Direction told = ((Meaning.Superlative) item.meaning()).direction();
            found.add(ofFall(frame, item) ? opposite(told) : told);
        });
        boolean falls = frame.has(Cue.FALL);
        if (frame.has(Cue.MORE)) {
            found.add(falls ? Direction.LOWEST : Direction.HIGHEST);
        }
        if (frame.has(Cue.LESS)) {
            found.add(falls ? Direction.HIGHEST : Direction.LOWEST);
        }
        if (found.isEmpty() && (first(frame) || OrdinalPlace.in(frame))) {
            found.add(Direction.HIGHEST);
        }
        boolean both = falls && frame.has(Cue.RISE);
        return both ? Set.of() : found;
    }

    /// «mayor caída», «el descenso más grande»: the greatest fall is the lowest change.
    private static boolean ofFall(Frame frame, Item superlative) {
        int at = frame.position(superlative);
        int next = Items.next(frame.items(), at + 1);
        int before = Items.before(frame.items(), at);
        boolean ahead = next < frame.items().size() && frame.items().get(next).cue(Cue.FALL);
        return ahead || (before >= 0 && frame.items().get(before).cue(Cue.FALL));
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.HIGHEST ? Direction.LOWEST : Direction.HIGHEST;
    }

    /// «top 3 de provincias por …», «ranking de los 5 municipios por …»: the first ones are meant.
    private static boolean first(Frame frame) {
        return frame.has(Cue.TOP)
                || (!frame.cues(Cue.ORDERED).isEmpty()
                        && frame.all(NumberGiven.class).size() == 1);
    }

    private static void use(Frame frame, Slots slots) {
        slots.use(frame.cues(Cue.MORE, Cue.LESS, Cue.RISE, Cue.FALL, Cue.ORDERED));
        slots.use(frame.all(Meaning.Superlative.class));
        slots.use(frame.all(item -> item.unit(Unit.POINTS) || item.unit(Unit.PERCENT)));
    }

    private static int limit(Frame frame, Slots slots, SetLevel level) {
        List<Item> numbers = slots.unused(frame.all(NumberGiven.class));
        if (numbers.size() == 1) {
            slots.use(numbers);
            if (oneOf(frame, level, numbers.getFirst())) {
                return 1;
            }
            return Math.max(1, (int) ((NumberGiven) numbers.getFirst().meaning()).value());
        }
        if (level.plural(frame) && !one(frame, level)) {
            slots.assume("se dan los " + USUAL + " primeros");
            return USUAL;
        }
        return 1;
    }

    /// «de las cuatro provincias gallegas, ¿en cuál …?»: how many there are, of which one is asked for.
    private static boolean oneOf(Frame frame, SetLevel level, Item number) {
        int next = Items.next(frame.items(), frame.position(number) + 1);
        boolean theirs = next < frame.items().size()
                && level.items().contains(frame.items().get(next));
        return theirs && frame.items().stream().anyMatch(item -> item.like("(?iu)(en |a |de )?cu[aá]l"));
    }

    /// «de los municipios …, ¿cuál …?», «el municipio … entre los municipios …»: one of many.
    private static boolean one(Frame frame, SetLevel level) {
        boolean first = level.items().getFirst().meaning() instanceof LevelNamed named && !named.plural();
        boolean which = frame.items().stream()
                .anyMatch(item -> item.cue(Cue.WHICH) && item.like("(?iu)(en |a )?cu[aá]l( .*)?"));
        return first || which || relative(frame);
    }

    /// «…, el que mayor porcentaje dio a …», «…, el de mayor participación».
    private static boolean relative(Frame frame) {
        if (frame.all(RankingKind::end).isEmpty()) {
            return false;
        }
        int end = frame.position(superlative(frame));
        for (int i = end - 1; i >= 0 && frame.items().get(i).soft(); i--) {
            boolean article = i + 1 < end
                    && frame.items().get(i).like("(?iu)el|la|aquel|aquella")
                    && (frame.items().get(i + 1).link(Link.DE)
                            || frame.items().get(i + 1).link(Link.CON));
            if (article || frame.items().get(i).like("(?iu)(el|la|aquel|aquella) que")) {
                return true;
            }
        }
        return false;
    }

    /// The measures with the one that the superlative speaks of in front; empty when that is unclear.
    private static List<Measure> ordered(Frame frame, Slots slots) {
        List<Measure> measures = slots.measures();
        boolean oneName = measures.stream().map(Measure::id).distinct().count() == 1;
        if (oneName) {
            return measures.size() == 1 ? measures : List.of();
        }
        if (frame.all(RankingKind::end).isEmpty()) {
            return List.of();
        }
        int at = frame.position(superlative(frame));
        int best = -1;
        for (int i = 0; i < measures.size(); i++) {
            int position = frame.position(slots.measureItems().get(i));
            boolean adjacent = position >= 0
                    && (position < at
                            ? Items.next(frame.items(), position + 1) >= at
                            : Items.next(frame.items(), at + 1) >= position && together(frame, at, position));
            best = adjacent && (best < 0 || position > at) ? i : best;
        }
        if (best < 0) {
            return List.of();
        }
        List<Measure> ordered = new ArrayList<>(measures);
        ordered.addFirst(ordered.remove(best));
        return ordered;
    }

    /// Whether no word or mark begins something else: «la renta más baja y qué porcentaje …».
    private static boolean together(Frame frame, int from, int to) {
        Set<Link> links = Items.links(frame.items(), from, to);
        boolean asks = frame.items().subList(from, to).stream().anyMatch(item -> item.cue(Cue.WHICH));
        return !asks
                && !links.contains(Link.Y)
                && !links.contains(Link.QUE)
                && !Items.mark(frame.items(), from, to, ",;:.?(");
    }

    private static Item superlative(Frame frame) {
        return frame.all(RankingKind::end).getFirst();
    }
}
