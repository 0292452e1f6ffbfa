package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
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
        if (!(named || ranks || won) || !told || frame.parties().size() > 1) {
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
