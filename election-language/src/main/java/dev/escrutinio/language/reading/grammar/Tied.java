package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parties with as many votes: «empataron PP y PSOE».
final class Tied {

    private final Frame frame;
    private final Slots slots;
    private final Contestants contestants;

    Tied(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
        this.contestants = new Contestants(frame, slots);
    }

    /// «empataron PP y PSOE»: none of the two has more; «hubo empate» without parties is one for the first place.
    @Nullable
    List<Condition> read() {
        List<Item> tied = contestants.cues(Cue.TIED);
        if (tied.isEmpty()) {
            return List.of();
        }
        List<Item> parties = contestants.parties();
        slots.use(tied);
        if (parties.isEmpty()) {
            slots.use(contestants.cues(Cue.FIRST_TWO));
            List<Item> first = frame.all(Meaning.Rank.class);
            boolean other = first.stream().anyMatch(item -> ((Meaning.Rank) item.meaning()).position() != 1);
            slots.use(first);
            slots.use(contestants.cues(Cue.WIN));
            slots.assume("se toma el empate en el primer puesto");
            return other
                    ? null
                    : List.of(
                            new Condition.Compares(Measure.of("margin_votes"), null, false, Comparator.EQUAL, 0, null));
        }
        @Nullable String one = parties.size() == 2 ? Contestants.id(parties.getFirst()) : null;
        @Nullable String other = parties.size() == 2 ? Contestants.id(parties.getLast()) : null;
        if (one == null || other == null) {
            return null;
        }
        slots.use(parties);
        List<Item> seats =
                frame.measures().stream().filter(item -> item.measure("seats")).toList();
        if (!seats.isEmpty()) {
            slots.use(seats);
            slots.assume("cuentan también las provincias donde ninguno de los dos obtuvo escaño");
            return frame.measures().size() > 1
                    ? null
                    : List.of(new Condition.Compares(
                            Measure.of("seat_lead", one + ">" + other), null, false, Comparator.EQUAL, 0, null));
        }
        return List.of(
                new Condition.Not(new Condition.Beats(one, other, null)),
                new Condition.Not(new Condition.Beats(other, one, null)));
    }
}
