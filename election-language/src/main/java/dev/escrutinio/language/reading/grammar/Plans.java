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
        elected(frame, slots);
        return new Draft.Complete(plan, slots.used(), slots.assumptions());
    }

    static Places named(Slots slots) {
        return new Places.Named(slots.places(), false);
    }

    /// The named places, as one where the question adds several up: «¿quién ganó en el conjunto de …?».
    static Places added(Frame frame, Slots slots) {
        boolean together =
                slots.places().size() > 1 && !frame.cues(Cue.TOGETHER).isEmpty();
        slots.use(together ? frame.cues(Cue.TOGETHER) : List.of());
        return new Places.Named(slots.places(), together);
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

    /// «de los 350 escaños», «de los 37 diputados de Madrid»: so many were elected there.
    private static void elected(Frame frame, Slots slots) {
        List<Item> items = frame.items();
        for (int i = 0; i + 1 < items.size(); i++) {
            boolean seats = items.get(i).meaning() instanceof Meaning.NumberGiven
                    && items.get(i + 1).like(ElectedReader.SEATS)
                    && slots.places().size() == 1
                    && !slots.elections().isEmpty();
            double number = seats ? ((Meaning.NumberGiven) items.get(i).meaning()).value() : 0;
            boolean really = seats
                    && slots.elections().stream()
                            .allMatch(election ->
                                    seats(frame, election, slots.places().getFirst()) == number);
            if (really && slots.measures().stream().anyMatch(measure -> "seat_share".equals(measure.id()))) {
                slots.use(items.get(i));
            }
        }
    }

    private static int seats(Frame frame, String election, String place) {
        return frame.context().facts().seats(election, place).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
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
