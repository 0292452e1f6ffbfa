package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.Collections;
import java.util.Optional;

/// From one election to another.
final class ChangeKind implements QuestionKind {

    @Override
    public Draft read(Frame frame) {
        boolean moved = frame.has(Cue.RISE) || frame.has(Cue.FALL) || frame.has(Cue.CHANGE);
        boolean compared = frame.has(Unit.POINTS)
                || frame.has(Cue.DIFFERENCE)
                || frame.has(Cue.MORE)
                || frame.has(Cue.LESS)
                || frame.has(Meaning.Superlative.class);
        if ((!moved && !(compared && frame.dates().size() >= 2))
                || frame.has(Meaning.LevelNamed.class)
                || Interleaving.in(frame)) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Needs needs = ValueKind.aboutSeats(frame) ? Needs.pair().ofSeats() : Needs.pair();
        Optional<Draft> open = Settler.fill(frame, needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        Collections.sort(slots.elections());
        slots.use(frame.cues(Cue.RISE, Cue.FALL, Cue.CHANGE, Cue.DIFFERENCE, Cue.MORE, Cue.LESS));
        slots.use(frame.all(Meaning.Superlative.class));
        slots.use(frame.all(item -> item.unit(Unit.POINTS)));
        return Plans.query(frame, slots, Plans.named(slots), slots.measures(), new Operation.Change());
    }
}
