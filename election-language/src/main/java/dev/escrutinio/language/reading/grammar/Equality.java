package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.Amount;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import org.jspecify.annotations.Nullable;

/// Reads a number without a comparison as one that must be met exactly: «con 0 votos nulos», «participación del 100 %».
///
/// Of percentages only the ends are met exactly; «del 75 %» means about so much, which no condition says.
final class Equality {

    private Equality() {}

    /// The comparison that an item stands for; null for none.
    static @Nullable Threshold of(Frame frame, Item item) {
        return switch (item.meaning()) {
            case Threshold threshold -> threshold;
            case Amount amount
            when !frame.has(Cue.BARRIER) && exact(amount) ->
                new Threshold(Comparator.EQUAL, amount.value(), null, amount.unit());
            case NumberGiven number
            when (number.value() == 0 && counts(frame, item)) || electing(frame, item) ->
                new Threshold(Comparator.EQUAL, number.value(), null, null);
            default -> null;
        };
    }

    private static boolean exact(Amount amount) {
        return switch (amount.unit()) {
            case VOTES, PEOPLE -> true;
            case PERCENT -> amount.value() == 0 || amount.value() == 100;
            case POINTS, SEATS, PLACES, EUROS, YEARS, INDEX, RATIO, COEFFICIENT, COUNT, VOTES_PER_SEAT, DISTANCE ->
                false;
        };
    }

    /// «provincias con 2 escaños», «¿qué provincias eligen 3 diputados?».
    private static boolean electing(Frame frame, Item item) {
        int next = frame.position(item) + 1;
        boolean seats = next < frame.items().size() && frame.items().get(next).measure("seats");
        return seats
                && !frame.has(Cue.SUPPOSED)
                && !frame.has(Cue.BARRIER)
                && frame.levels().stream().anyMatch(level -> level.level(Level.PROVINCE) || level.level(Level.REGION));
    }

    /// «0 votos nulos»: what is counted follows at once.
    private static boolean counts(Frame frame, Item item) {
        int next = frame.position(item) + 1;
        return next < frame.items().size() && frame.items().get(next).meaning() instanceof MeasureNamed;
    }
}
