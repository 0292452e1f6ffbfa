package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How many places meet conditions, and which.
final class CountKind implements QuestionKind {

    @Override
    public Draft read(Frame frame) {
        Optional<SetLevel> level = SetLevel.of(frame);
        boolean asked = frame.has(Cue.WHERE) || frame.has(Cue.WHICH) || frame.has(Cue.HOW_MANY);
        if (level.isEmpty()
                || howMuch(frame)
                || votesAsked(frame)
                || frame.has(Meaning.Superlative.class)
                || (level.get().listed() && !asked)) {
            return Draft.NONE;
        }
        List<Item> percent = percentOf(frame, level.get());
        boolean counted = !percent.isEmpty() || level.get().counted(frame);
        if (TwoContests.in(frame)) {
            return contests(frame, level.get(), counted);
        }
        Slots slots = new Slots();
        List<Condition> where = conditions(frame, slots);
        boolean turned = frame.has(Cue.TURNED);
        if (where == null || (where.isEmpty() && !turned && !counted)) {
            return Draft.NONE;
        }
        boolean idle = frame.measures().stream().anyMatch(item -> !slots.used().contains(item) && !aside(item));
        if (idle) {
            return Draft.NONE;
        }
        Needs needs = level.get().needs().withoutMeasures();
        boolean pair = turned || where.stream().anyMatch(CountKind::change);
        boolean sections = where.isEmpty() && !turned && level.get().level() == Level.SECTION;
        boolean butNot = ButNot.said(frame);
        boolean any = !Alternatives.ofElections(frame).isEmpty();
        boolean each = !pair && !butNot && !any && EachElection.oneByOne(frame);
        boolean series = sections || butNot || any || each || EachElection.said(frame);
        Optional<Draft> open = Settler.fill(frame, pair ? needs.pairs() : series ? needs.series() : needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        if (level.get().places(frame, slots, List.of()) == null) {
            return Draft.NONE;
        }
        if (sections) {
            return Plans.query(
                    frame, slots, Plans.named(slots), List.of(Measure.of("sections")), new Operation.Value());
        }
        if (butNot) {
            where = pair ? List.of() : ButNot.of(frame, slots, where);
            if (where.isEmpty()) {
                return Draft.NONE;
            }
        } else if (any) {
            where = pair ? List.of() : AnyElection.of(frame, slots, where);
            if (where.isEmpty()) {
                return Draft.NONE;
            }
        } else if (!pair
                && (EachElection.asked(frame, slots)
                        || (each && !counted && slots.elections().size() > 1 && EachElection.ofAll(frame)))) {
            where = EachElection.of(frame, slots, where);
        }
        if (pair && !turned) {
            Collections.sort(slots.elections());
        }
        slots.use(percent);
        if (each && counted && slots.elections().size() > 1) {
            return ofEach(frame, slots, level.get(), where, new Operation.Count(!percent.isEmpty()));
        }
        Operation operation = counted ? new Operation.Count(!percent.isEmpty()) : new Operation.ListPlaces(null);
        return counting(frame, slots, level.get(), where, operation);
    }

    /// «… en cada una de las cinco elecciones»: as many counts as elections, in their order.
    private static Draft ofEach(Frame frame, Slots slots, SetLevel level, List<Condition> where, Operation operation) {
        @Nullable Places places = level.places(frame, slots, where);
        boolean timeless = where.isEmpty()
                || where.stream().allMatch(each -> EachElection.timeless(frame.context(), each))
                || where.stream().anyMatch(EachElection::dated);
        if (places == null || timeless || !slots.parties().isEmpty()) {
            return Draft.NONE;
        }
        List<Query> counts = slots.elections().stream()
                .sorted()
                .map(election -> new Query(List.of(election), places, List.of(), operation, Plans.scope(frame, slots)))
                .toList();
        return Plans.complete(frame, slots, new Analysis(counts));
    }

    /// «¿qué porcentaje de municipios ganó el PP?»: the unit right before the places.
    private static List<Item> percentOf(Frame frame, SetLevel level) {
        return frame.all(item -> item.unit(Unit.PERCENT)).stream()
                .filter(item -> {
                    int at = frame.position(item);
                    int next = Items.next(frame.items(), at + 1);
                    return next < frame.items().size()
                            && level.items().contains(frame.items().get(next))
                            && Items.links(frame.items(), at, next).equals(Set.of(Link.DE));
                })
                .toList();
    }

    /// Who won in each of two elections.
    private static Draft contests(Frame frame, SetLevel level, boolean counted) {
        Slots slots = new Slots();
        Optional<Draft> open =
                Settler.fill(frame, level.needs().withoutMeasures().pairs(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        @Nullable List<Condition> where = TwoContests.of(frame, slots);
        @Nullable Places places = where == null ? null : level.places(frame, slots, where);
        if (places == null) {
            return Draft.NONE;
        }
        Operation operation = counted ? new Operation.Count() : new Operation.ListPlaces(null);
        return Plans.query(frame, slots, places, List.of(), operation);
    }

    /// «¿cuánto subió Vox en …?» asks for a figure, not for places.
    private static boolean howMuch(Frame frame) {
        return frame.items().stream()
                .anyMatch(item -> (item.cue(Cue.HOW_MANY) && item.like("(?iu)(a |en |de |por )?cu[aá]nto"))
                        || (item.measure("votes") && item.like("(?iu)(por )?cu[aá]ntos votos")));
    }

    /// «votos de Vox en los municipios que ganó» asks for votes, not for towns.
    private static boolean votesAsked(Frame frame) {
        List<Item> items = frame.items();
        return frame.levels().size() == 1
                && frame.measures().stream()
                        .filter(item -> item.like("(?iu)votos?( de)?"))
                        .anyMatch(item -> {
                            int at = items.indexOf(item);
                            int party = Items.next(items, at + 1);
                            int level = items.indexOf(frame.levels().getFirst());
                            return party < level
                                    && items.get(party).meaning() instanceof Meaning.PartyNamed
                                    && Items.next(items, party + 1) == level
                                    && Set.of(Link.DE).containsAll(Items.links(items, at, party))
                                    && Items.links(items, party, level).equals(Set.of(Link.EN));
                        });
    }

    /// Whether a measure that no condition uses adds nothing.
    private static boolean aside(Item item) {
        return item.measure("support")
                || item.measure("votes")
                || item.measure("vote_share")
                || item.measure("sections");
    }

    static boolean change(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> compares.change();
            case Condition.ComparesPlace compares -> compares.change();
            case Condition.Not not -> change(not.condition());
            case Condition.Either either -> either.conditions().stream().anyMatch(CountKind::change);
            default -> false;
        };
    }

    /// Whether a condition is clear where there are two elections: of an indicator, or of a change.
    private static boolean spans(Frame frame, Condition condition) {
        return (condition instanceof Condition.Either either
                        && either.conditions().stream().allMatch(each -> spans(frame, each)))
                || (!(condition instanceof Condition.Either) && spansAlone(frame, condition));
    }

    private static boolean spansAlone(Frame frame, Condition condition) {
        return EachElection.dated(condition)
                || change(condition)
                || (condition instanceof Condition.Compares compares
                        && frame.context().indicator(compares.measure().id()));
    }

    private static Draft counting(
            Frame frame, Slots slots, SetLevel level, List<Condition> where, Operation operation) {
        List<Condition> all = new ArrayList<>(where);
        if (frame.has(Cue.TURNED)) {
            @Nullable List<Condition> turned = turned(frame, slots);
            if (turned == null) {
                return Draft.NONE;
            }
            all.addAll(turned);
        } else if (!slots.parties().isEmpty()
                || (slots.elections().size() > 1 && !all.stream().allMatch(condition -> spans(frame, condition)))) {
            return Draft.NONE;
        }
        @Nullable Places places = level.places(frame, slots, all);
        if (places == null) {
            return Draft.NONE;
        }
        if (operation instanceof Operation.Count) {
            return Plans.query(frame, slots, places, List.of(), operation);
        }
        if (downwards(frame)) {
            slots.use(frame.cues(Cue.ORDERED));
        }
        return Plans.query(frame, slots, places, measures(all), new Operation.ListPlaces(limit(frame, slots)));
    }

    /// «ordenadas de mayor a menor»: as a list is told; by something else than its conditions a measure is left over.
    private static boolean downwards(Frame frame) {
        return frame.cues(Cue.ORDERED).stream().anyMatch(item -> item.like("(?iu)de (mayor|m[aá]s) a (menor|menos)"));
    }

    private static @Nullable Integer limit(Frame frame, Slots slots) {
        List<Item> numbers = slots.unused(frame.all(Meaning.NumberGiven.class));
        slots.use(numbers.size() == 1 ? numbers : List.of());
        return numbers.size() == 1
                ? (int) ((Meaning.NumberGiven) numbers.getFirst().meaning()).value()
                : null;
    }

    private static List<Measure> measures(List<Condition> conditions) {
        return conditions.stream()
                .filter(Condition.Compares.class::isInstance)
                .map(condition -> ((Condition.Compares) condition).measure())
                .distinct()
                .toList();
    }

    static @Nullable List<Condition> conditions(Frame frame, Slots slots) {
        if (frame.has(Cue.TURNED)) {
            return List.of();
        }
        @Nullable
        List<Condition> all =
                Alternatives.ofConditions(frame).isEmpty() ? together(frame, slots) : Disjunction.of(frame, slots);
        if (all != null && !all.isEmpty()) {
            slots.use(frame.measures().stream()
                    .filter(item -> item.measure("support") || item.measure("votes") || item.measure("vote_share"))
                    .toList());
        }
        return all;
    }

    private static @Nullable List<Condition> together(Frame frame, Slots slots) {
        @Nullable List<Condition> thresholds = new Conditions(frame, slots).thresholds();
        @Nullable List<Condition> contests = thresholds == null ? null : new Contests(frame, slots).read();
        if (thresholds == null || contests == null) {
            return null;
        }
        List<Condition> all = new ArrayList<>(thresholds);
        all.addAll(contests);
        return all;
    }

    /// «pasaron de ser ganadas por A a serlo por B», «cambiaron de ganador».
    private static @Nullable List<Condition> turned(Frame frame, Slots slots) {
        List<Item> parties = frame.parties();
        slots.use(frame.cues(Cue.TURNED, Cue.WIN, Cue.CHANGE));
        slots.use(frame.all(Meaning.Rank.class));
        String from = slots.firstElection();
        String to = slots.lastElection();
        if (from.compareTo(to) >= 0) {
            return null;
        }
        if (parties.isEmpty()) {
            return List.of(new Condition.ChangedWinner(from, to));
        }
        if (parties.size() == 1 && slots.parties().size() == 1 && LossReader.lost(frame)) {
            Condition after = new Condition.Finished(slots.parties().getFirst(), 1, to);
            return List.of(new Condition.Finished(slots.parties().getFirst(), 1, from), new Condition.Not(after));
        }
        if (parties.size() != 2
                || frame.all(Meaning.Rank.class).size() > 1
                || slots.parties().size() != 2) {
            return null;
        }
        return List.of(
                new Condition.Finished(slots.parties().getFirst(), 1, from),
                new Condition.Finished(slots.parties().getLast(), 1, to));
    }
}
