package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who came first, second …
final class WinnerKind implements QuestionKind {

    private static final Set<String> TOLD = Set.of("votes", "vote_share", "support");

    @Override
    public Draft read(Frame frame) {
        List<Item> ranks = frame.all(Meaning.Rank.class);
        List<Item> wins = frame.cues(Cue.WIN);
        boolean told = frame.measures().stream()
                .allMatch(item -> TOLD.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        boolean most = ranks.isEmpty() && wins.isEmpty() && mostVotes(frame);
        boolean asked = frame.parties().size() == 1 && !wins.isEmpty() && yesOrNo(frame);
        if (!told
                || !(frame.parties().isEmpty() || asked)
                || ranks.size() > 1
                || (ranks.isEmpty() && wins.isEmpty() && !most)) {
            return Draft.NONE;
        }
        int position = ranks.isEmpty() ? 1 : ((Meaning.Rank) ranks.getFirst().meaning()).position();
        if (!wins.isEmpty() && position != 1) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(frame.measures());
        slots.use(ranks);
        slots.use(wins);
        slots.use(frame.parties());
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        if (most) {
            slots.use(frame.cues(Cue.MORE));
            slots.use(frame.all(Meaning.Superlative.class));
        }
        return Plans.query(frame, slots, Plans.named(slots), List.of(), new Operation.Winner(position));
    }

    /// «¿ganó el PP en …?»: who did is the answer.
    private static boolean yesOrNo(Frame frame) {
        return frame.measures().isEmpty()
                && frame.levels().isEmpty()
                && !frame.has(Cue.HOW_MANY)
                && !frame.has(Unit.PERCENT)
                && !frame.has(Unit.POINTS);
    }

    /// «¿quién sacó más votos?».
    private static boolean mostVotes(Frame frame) {
        boolean highest = frame.has(Cue.MORE)
                || (frame.all(Meaning.Superlative.class).stream()
                                .allMatch(item -> ((Meaning.Superlative) item.meaning()).direction()
                                        == dev.escrutinio.contracts.plan.Direction.HIGHEST)
                        && frame.has(Meaning.Superlative.class));
        return frame.has(Cue.WHO) && highest && !frame.measures().isEmpty();
    }
}
