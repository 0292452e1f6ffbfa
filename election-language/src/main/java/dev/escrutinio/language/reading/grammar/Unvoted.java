package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parties that got nothing: «pueblos que no votaron a Podemos», «sin ningún voto a Sumar».
final class Unvoted {

    private final Frame frame;
    private final Slots slots;
    private final Contestants contestants;

    Unvoted(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
        this.contestants = new Contestants(frame, slots);
    }

    /// «pueblos que no votaron a Podemos»: it stood there and got nothing.
    @Nullable
    List<Condition> read() {
        List<Item> nothing = contestants.cues(Cue.NOTHING);
        if (nothing.size() == 1) {
            return nothing(nothing);
        }
        List<Item> nots = contestants.cues(Cue.NOT);
        List<Item> votes = frame.measures().stream()
                .filter(item -> item.measure("support"))
                .toList();
        List<Item> parties = contestants.parties();
        if (nots.size() != 1 || votes.size() != 1 || parties.size() != 1) {
            return List.of();
        }
        int next = Items.next(frame.items(), frame.position(nots.getFirst()) + 1);
        @Nullable String party = Contestants.id(parties.getFirst());
        if (next != frame.position(votes.getFirst()) || party == null) {
            return null;
        }
        slots.use(nots);
        slots.use(votes);
        slots.use(parties);
        return List.of(new Condition.Compares(Measure.of("votes", party), null, false, Comparator.EQUAL, 0, null));
    }

    /// «sin ningún voto a Sumar».
    private @Nullable List<Condition> nothing(List<Item> nothing) {
        List<Item> parties = contestants.parties();
        @Nullable String party = parties.size() == 1 ? Contestants.id(parties.getFirst()) : null;
        List<Item> nots = frame.cues(Cue.NOT);
        // «no obtuvo ni un voto» denies once.
        boolean once = nots.isEmpty() || (nots.size() == 1 && denies(nots.getFirst(), nothing.getFirst()));
        if (party == null || !once) {
            return null;
        }
        slots.use(nots);
        slots.use(nothing);
        slots.use(parties);
        return List.of(new Condition.Compares(Measure.of("votes", party), null, false, Comparator.EQUAL, 0, null));
    }

    /// Whether nothing but the party stands between «no» and «ni un voto».
    private boolean denies(Item not, Item nothing) {
        int next = Items.next(frame.items(), frame.position(not) + 1);
        boolean party = next < frame.items().size()
                && frame.parties().contains(frame.items().get(next));
        return (party ? Items.next(frame.items(), next + 1) : next) == frame.position(nothing);
    }
}
