package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts plans together from filled slots.
final class Plans {

    private Plans() {}

    static Draft query(Frame frame, Slots slots, Places places, List<Measure> measures, Operation operation) {
        return complete(frame, slots, new Query(slots.elections(), places, measures, operation, scope(frame, slots)));
    }

    static Draft complete(Frame frame, Slots slots, Plan plan) {
        units(frame, slots);
        listedNumbers(frame, slots);
        return new Draft.Complete(plan, slots.used(), slots.assumptions());
    }

    static Places named(Slots slots) {
        return new Places.Named(slots.places(), false);
    }

    static @Nullable Scope scope(Frame frame, Slots slots) {
        slots.use(frame.cues(Cue.WITH_CERA, Cue.WITHOUT_CERA));
        return frame.has(Cue.WITH_CERA) ? Scope.WITH_CERA : frame.has(Cue.WITHOUT_CERA) ? Scope.WITHOUT_CERA : null;
    }

    /// A unit that repeats the unit of a measure says nothing new.
    private static void units(Frame frame, Slots slots) {
        for (Item item : frame.all(Meaning.UnitNamed.class)) {
            Unit unit = ((Meaning.UnitNamed) item.meaning()).unit();
            boolean agrees = slots.measures().stream()
                    .anyMatch(measure -> frame.context().measure(measure.id()).unit() == unit);
            if (agrees) {
                slots.use(item);
            }
        }
    }

    /// «pon las dos cifras»: a number that counts what is listed.
    private static void listedNumbers(Frame frame, Slots slots) {
        int parties = slots.parties().size();
        for (Item item : frame.all(Meaning.NumberGiven.class)) {
            int number = (int) ((Meaning.NumberGiven) item.meaning()).value();
            boolean counts = number > 1
                    && (slots.places().size() == number
                            || parties == number
                            || slots.elections().size() == number
                            || slots.measureItems().stream().distinct().count() == number);
            if (counts) {
                slots.use(item);
            }
        }
    }
}
