package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far the first is ahead of the second.
final class MarginKind implements QuestionKind {

    private static final Set<String> TOLD = Set.of("votes", "vote_share", "margin", "margin_votes", "support");

    @Override
    public Draft read(Frame frame) {
        boolean named = frame.has(Cue.MARGIN) || frame.measures().stream().anyMatch(MarginKind::margin);
        boolean told = frame.measures().stream()
                .allMatch(item -> TOLD.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        boolean ranks = (frame.has(Cue.DIFFERENCE) || howFar(frame)) && firstAndSecond(frame);
        boolean won = frame.has(Cue.DIFFERENCE) && frame.has(Cue.WIN) && !DifferenceKind.lacked(frame);
        if (!(named || ranks || won) || !told || frame.parties().size() > 1 || beside(frame)) {
            return Draft.NONE;
        }
        if (frame.has(Meaning.Rank.class) && !firstAndSecond(frame)) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(frame.measures());
        slots.use(frame.parties());
        slots.use(frame.cues(Cue.MARGIN, Cue.DIFFERENCE, Cue.WIN));
        slots.use(frame.all(Meaning.Rank.class));
        slots.use(frame.all(item -> item.unit(Unit.PERCENT) || item.unit(Unit.POINTS)));
        return Plans.query(frame, slots, Plans.named(slots), List.of(), new Operation.Margin());
    }

    /// «porcentaje de Vox y margen de victoria»: a party's figure is asked for too.
    private static boolean beside(Frame frame) {
        List<Item> margins = frame.all(item -> margin(item) || (!item.soft() && item.cue(Cue.MARGIN)));
        List<Item> others = frame.all(item -> ofParty(frame, item));
        return !frame.parties().isEmpty()
                && margins.stream().anyMatch(one -> others.stream().anyMatch(other -> apart(frame, one, other)));
    }

    /// «porcentaje de Vox», «votos del PSOE», but «en votos y en puntos» says how a margin is told.
    private static boolean ofParty(Frame frame, Item item) {
        int at = frame.position(item);
        int next = Items.next(frame.items(), at + 1);
        return (item.unit(Unit.PERCENT) || (item.meaning() instanceof Meaning.MeasureNamed && !margin(item)))
                && next < frame.items().size()
                && frame.items().get(next).meaning() instanceof Meaning.PartyNamed
                && Set.of(Link.DE).containsAll(Items.links(frame.items(), at, next));
    }

    private static boolean apart(Frame frame, Item one, Item other) {
        int from = Math.min(frame.position(one), frame.position(other));
        int to = Math.max(frame.position(one), frame.position(other));
        return Items.links(frame.items(), from, to).contains(Link.Y) || Items.mark(frame.items(), from, to, ",;:");
    }

    /// «entre el primero y el segundo», «el ganador … sobre el segundo»; other positions are no margin.
    private static boolean firstAndSecond(Frame frame) {
        List<Integer> ranks = frame.all(Meaning.Rank.class).stream()
                .map(item -> ((Meaning.Rank) item.meaning()).position())
                .sorted()
                .toList();
        return ranks.equals(List.of(1, 2))
                || (ranks.equals(List.of(2)) && !frame.cues(Cue.WIN).isEmpty());
    }

    /// «… y a cuántos puntos del primero».
    private static boolean howFar(Frame frame) {
        return frame.items().stream().anyMatch(item -> item.cue(Cue.HOW_MANY) && item.like("(?iu)a cu[aá]nt[oa]s"));
    }

    static boolean margin(Item item) {
        return item.measure("margin") || item.measure("margin_votes");
    }
}
