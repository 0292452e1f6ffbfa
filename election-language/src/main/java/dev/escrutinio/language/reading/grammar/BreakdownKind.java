package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every place of a level with its value: «participación por distritos en Sevilla», «¿quién ganó en cada provincia?»,
/// «los distritos de Zaragoza ordenados por el voto a Vox».
final class BreakdownKind implements QuestionKind {

    @Override
    public Draft read(Frame frame) {
        Optional<SetLevel> level = SetLevel.of(frame);
        boolean ordered = !frame.cues(Cue.ORDERED).isEmpty()
                || !frame.all(BreakdownKind::upwards).isEmpty();
        if (level.isEmpty()
                || !(ordered || broken(frame, level.get()) || whole(frame, level.get()))
                || searches(frame, level.get())) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        @Nullable List<Condition> where = new Conditions(frame, slots).thresholds();
        boolean winner = !ordered && position(frame) > 0;
        if (where == null) {
            return Draft.NONE;
        }
        Optional<Draft> open = Settler.fill(frame, needs(frame, level.get(), winner, ordered), slots);
        if (open.isPresent()) {
            return open.get();
        }
        @Nullable Places places = level.get().places(frame, slots, where);
        if (places == null) {
            return Draft.NONE;
        }
        number(frame, slots, level.get());
        return winner ? winners(frame, slots, places) : values(frame, slots, places, ordered);
    }

    /// «las cuatro provincias catalanas»: their number.
    private static void number(Frame frame, Slots slots, SetLevel level) {
        List<Item> numbers = frame.all(Meaning.NumberGiven.class);
        boolean theirs = numbers.size() == 1
                && ((Meaning.NumberGiven) numbers.getFirst().meaning()).value() == size(frame, slots, level.level());
        slots.use(theirs ? numbers : List.of());
    }

    private static int size(Frame frame, Slots slots, Level level) {
        return slots.places().stream()
                .mapToInt(code -> frame.context()
                        .catalog()
                        .inside(election(frame, slots), code, level)
                        .size())
                .sum();
    }

    private static Needs needs(Frame frame, SetLevel level, boolean winner, boolean ordered) {
        Needs.DefaultMeasure usual = ordered ? Needs.DefaultMeasure.SHARE : Needs.DefaultMeasure.BOTH;
        Needs.Elections elections = ordered || winner ? Needs.Elections.EXACT : Needs.Elections.SERIES;
        Needs needs = new Needs(level.level(), elections, usual, ValueKind.aboutSeats(frame), true);
        return winner ? needs.withoutMeasures() : needs;
    }

    private static Draft winners(Frame frame, Slots slots, Places places) {
        boolean only = frame.measures().stream().allMatch(item -> item.measure("votes") || item.measure("support"));
        if (!only) {
            return Draft.NONE;
        }
        slots.use(frame.measures());
        slots.use(frame.cues(Cue.WIN, Cue.MORE));
        slots.use(frame.all(Meaning.Rank.class));
        return Plans.query(frame, slots, places, List.of(), Operation.Winner.at(position(frame)));
    }

    /// The position among parties that is asked for in each place: 1 for the winner, 0 for none.
    private static int position(Frame frame) {
        List<Item> ranks = frame.all(Meaning.Rank.class);
        if (!frame.parties().isEmpty() || ranks.size() > 1) {
            return 0;
        }
        boolean first = !frame.cues(Cue.WIN).isEmpty() || WinnerKind.votes(frame, Direction.HIGHEST);
        int rank = ranks.isEmpty() ? 0 : ((Meaning.Rank) ranks.getFirst().meaning()).position();
        return rank == 0 && first ? 1 : first && rank != 1 ? 0 : rank;
    }

    /// Of each party only seats are told in each place; of its votes a table would have too many rows.
    private static Draft values(Frame frame, Slots slots, Places places, boolean ordered) {
        slots.use(frame.cues(Cue.RESULTS));
        List<Measure> measures = slots.measures();
        if (!frame.parties().isEmpty()
                || !TallyKind.EACH_PARTY.matcher(frame.question()).find()) {
            return told(frame, slots, places, ordered);
        }
        boolean seats = !ordered && measures.equals(List.of(Measure.of("seats")));
        return seats ? Plans.query(frame, slots, places, List.of(), Operation.Seats.real()) : Draft.NONE;
    }

    private static Draft told(Frame frame, Slots slots, Places places, boolean ordered) {
        Direction direction = frame.all(BreakdownKind::upwards).isEmpty() ? Direction.HIGHEST : Direction.LOWEST;
        List<Measure> measures = slots.measures();
        if (!ordered) {
            return Plans.query(frame, slots, places, measures, new Operation.Value());
        }
        slots.use(frame.cues(Cue.ORDERED));
        slots.use(frame.all(BreakdownKind::upwards));
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        int all = size(frame, slots, ((Places.Within) places).level());
        return measures.size() != 1 || all == 0
                ? Draft.NONE
                : Plans.query(frame, slots, places, measures, new Operation.Ranking(direction, all, false));
    }

    /// «de menor a mayor»: the order, not the end that is looked for.
    private static boolean upwards(Item item) {
        return item.meaning() instanceof Meaning.Superlative && item.like("(?iu)de (menor|menos) a .*");
    }

    private static String election(Frame frame, Slots slots) {
        return slots.elections().isEmpty() ? frame.context().elections().getLast() : slots.firstElection();
    }

    /// «por distritos», «en cada distrito».
    private static boolean broken(Frame frame, SetLevel level) {
        return !level.assumed()
                && level.items().stream().allMatch(item -> {
                    int at = frame.position(item);
                    int from = at - 1;
                    while (from >= 0 && frame.items().get(from).soft()) {
                        if (SetLevel.each(frame.items().get(from))) {
                            return true;
                        }
                        from--;
                    }
                    // What a lead has taken stands soft before the level.
                    boolean behindLead = at > 0
                            && frame.items().get(at - 1).link(Link.POR)
                            && frame.measures().stream().anyMatch(Leads::named);
                    return behindLead || Items.links(frame.items(), from, at).equals(Set.of(Link.POR));
                });
    }

    /// «en los distritos de Valencia»: each of them; filtered ones are taken together instead.
    private static boolean whole(Frame frame, SetLevel level) {
        return level.plural(frame)
                && frame.places().size() == 1
                && level.items().size() == 1
                && frame.all(Meaning.Threshold.class).isEmpty()
                && (WholeKind.within(frame, level.items().getFirst())
                        || of(frame, level.items().getFirst()));
    }

    /// «participación de las cuatro provincias gallegas».
    private static boolean of(Frame frame, Item level) {
        List<Item> items = frame.items();
        int at = frame.position(level);
        int from = Items.before(items, at);
        from = from >= 0 && items.get(from).meaning() instanceof Meaning.NumberGiven ? Items.before(items, from) : from;
        return from >= 0
                && (items.get(from).meaning() instanceof Meaning.MeasureNamed
                        || items.get(from).meaning() instanceof Meaning.PartyNamed)
                && Items.links(items, from, at).equals(Set.of(Link.DE));
    }

    /// Whether some places are looked for or counted, or something is computed over them.
    private static boolean searches(Frame frame, SetLevel level) {
        return level.counted(frame)
                || frame.all(Meaning.Superlative.class).stream().anyMatch(item -> !upwards(item))
                || (position(frame) == 0
                        && (frame.has(Meaning.Rank.class)
                                || !frame.cues(Cue.MORE).isEmpty()))
                || !frame.cues(
                                Cue.LESS,
                                Cue.RISE,
                                Cue.FALL,
                                Cue.CHANGE,
                                Cue.DIFFERENCE,
                                Cue.MARGIN,
                                Cue.MEAN,
                                Cue.MEDIAN,
                                Cue.DEVIATION,
                                Cue.WEIGHTED,
                                Cue.CORRELATION,
                                Cue.TURNED)
                        .isEmpty();
    }
}
