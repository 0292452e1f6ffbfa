package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.List;

/// «¿Superó el PP el 40 % en Cuenca?»: whether a value passes a threshold is told by the value.
final class AskedThreshold {

    private AskedThreshold() {}

    /// The frame with the threshold as the unit of what is asked; the same frame where it asks something else.
    static Frame replaced(Frame frame, Slots slots) {
        List<Item> thresholds = frame.all(Threshold.class);
        if (thresholds.size() != 1 || !yesOrNo(frame)) {
            return frame;
        }
        Item item = thresholds.getFirst();
        Unit unit = ((Threshold) item.meaning()).unit();
        if (unit == null || frame.parties().size() + frame.measures().size() != 1) {
            return frame;
        }
        if (unit == Unit.PERCENT) {
            return compared(frame, item, slots, new Meaning.UnitNamed(Unit.PERCENT));
        }
        return unit == Unit.VOTES ? compared(frame, item, slots, new Meaning.MeasureNamed(List.of("votes"))) : frame;
    }

    private static Frame compared(Frame frame, Item item, Slots slots, Meaning meaning) {
        slots.assume("se da el dato, para compararlo con lo que dice la pregunta: «%s»".formatted(item.text()));
        return frame.with(item, meaning);
    }

    private static boolean yesOrNo(Frame frame) {
        return frame.levels().isEmpty()
                && !frame.has(Cue.HOW_MANY)
                && !frame.has(Cue.WHO)
                && !frame.has(Cue.WHERE)
                && !frame.has(Cue.WHEN)
                && !frame.has(Cue.WHICH)
                && !frame.has(Cue.NOT);
    }
}
