package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// «De los diez municipios con mayor renta, ¿cuántos ganó el PP?»: the ten are found first, whoever won there, and then
/// told how many each party won. They are not the ten richest of those that the party won.
final class AmongFirstKind implements QuestionKind {

    private static final String COUNTED = "(?iu)(en |y )*cu[aá]nt[oa]s( de)?";

    @Override
    public Draft read(Frame frame) {
        if (!said(frame)
                || frame.cues(Cue.WIN).size() != 1
                || !frame.cues(Cue.NOT).isEmpty()) {
            return Draft.NONE;
        }
        Item level = frame.levels().getFirst();
        Item end = ends(frame).getFirst();
        @Nullable Item indicator = FoundSetKind.indicator(frame, end);
        @Nullable Item number = FoundSetKind.number(frame, level);
        Optional<SetLevel> set = plain(frame) ? SetLevel.of(frame) : Optional.empty();
        return indicator == null || number == null || set.isEmpty()
                ? Draft.NONE
                : counted(frame, set.get(), List.of(level, end, indicator, number));
    }

    private static boolean plain(Frame frame) {
        return frame.measures().size() == 1
                && frame.parties().size() == 1
                && ((Meaning.PartyNamed) frame.parties().getFirst().meaning())
                                .ids()
                                .size()
                        == 1
                && frame.all(Meaning.Threshold.class).isEmpty();
    }

    /// @param first the level, the end, the indicator and the number of the places
    private static Draft counted(Frame frame, SetLevel set, List<Item> first) {
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, set.needs().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        @Nullable Places places = set.places(frame, slots, List.of());
        Operation.Ranking ranking = FoundSetKind.ranking(first.getFirst(), first.get(1), first.getLast(), slots);
        Optional<Query> found = places == null || slots.elections().size() != 1
                ? Optional.empty()
                : FoundSetKind.found(frame, slots, first.get(2), places, ranking);
        if (found.isEmpty()) {
            return Draft.NONE;
        }
        slots.use(first);
        slots.use(frame.all(item -> item.meaning() instanceof Meaning.PeriodGiven
                || item.meaning() instanceof Meaning.PartyNamed
                || item.cue(Cue.WIN)
                || item.cue(Cue.HOW_MANY)));
        Query won = new Query(
                slots.elections(),
                new Places.OfStep(0),
                List.of(),
                new Operation.Tally(1),
                found.get().scope());
        return Plans.complete(frame, slots, new Analysis(List.of(found.get(), won)));
    }

    /// Whether a question counts among the places at one end of an indicator those where a party did something.
    static boolean said(Frame frame) {
        List<Item> ends = ends(frame);
        boolean set = frame.levels().size() == 1
                && ((Meaning.LevelNamed) frame.levels().getFirst().meaning()).plural()
                && ends.size() == 1
                && FoundSetKind.indicator(frame, ends.getFirst()) != null;
        return set && !frame.parties().isEmpty() && frame.items().stream().anyMatch(item -> among(frame, item));
    }

    private static List<Item> ends(Frame frame) {
        return frame.all(FoundSetKind::end);
    }

    /// «¿cuántos ganó …?», «¿cuántos de los diez …?», but «¿cuántos votos …?».
    private static boolean among(Frame frame, Item item) {
        int next = Items.next(frame.items(), frame.position(item) + 1);
        return item.cue(Cue.HOW_MANY)
                && item.like(COUNTED)
                && next < frame.items().size()
                && !(frame.items().get(next).meaning() instanceof Meaning.MeasureNamed)
                && !frame.items().get(next).cue(Cue.INHABITANTS);
    }
}
