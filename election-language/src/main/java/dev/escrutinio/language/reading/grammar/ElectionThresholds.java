package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// «¿En qué elecciones superó Vox el 15 % en Murcia?»: the datum of every election, to be held against the bound.
final class ElectionThresholds {

    private ElectionThresholds() {}

    static Draft draft(Frame frame) {
        Slots slots = new Slots();
        @Nullable List<Condition> bounds = new Conditions(frame, slots).thresholds();
        if (bounds == null
                || bounds.size() != 1
                || !(bounds.getFirst() instanceof Condition.Compares bound)
                || bound.change()
                || frame.context().indicator(bound.measure().id())
                || !frame.cues(Cue.WIN).isEmpty()) {
            return Draft.NONE;
        }
        Optional<Draft> open = Settler.fill(frame, Needs.values().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        if (slots.places().size() != 1) {
            return Draft.NONE;
        }
        slots.use(frame.cues(Cue.WHEN));
        slots.use(frame.measures().stream()
                .filter(item -> item.measure("support") || item.measure("votes") || item.measure("vote_share"))
                .toList());
        slots.assume("se da el dato de cada elección, para compararlo con «"
                + frame.all(Meaning.Threshold.class).getFirst().text() + "»");
        return Plans.query(frame, slots, Plans.named(slots), List.of(bound.measure()), new Operation.Value());
    }
}
