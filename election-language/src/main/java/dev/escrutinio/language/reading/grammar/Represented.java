package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parties that won a seat, or none: «provincias donde Vox sacó escaño», «donde Sumar se quedó sin diputado».
final class Represented {

    private final Frame frame;
    private final Slots slots;
    private final Contestants contestants;

    Represented(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
        this.contestants = new Contestants(frame, slots);
    }

    /// «provincias donde Vox sacó escaño», «donde Sumar se quedó sin diputado».
    List<Condition> read() {
        List<Item> seats = frame.measures().stream()
                .filter(item -> !slots.used().contains(item) && item.measure("seats"))
                .toList();
        List<Item> parties = contestants.parties();
        @Nullable String party = parties.size() == 1 ? Contestants.id(parties.getFirst()) : null;
        boolean bare = seats.size() == 1
                && party != null
                && frame.measures().size() == 1
                && frame.cues(Cue.MORE, Cue.LESS, Cue.RISE, Cue.FALL, Cue.WIN, Cue.DIFFERENCE, Cue.CHANGE)
                        .isEmpty()
                && !frame.has(Meaning.Superlative.class)
                && !frame.has(Meaning.NumberGiven.class)
                && !asked(seats.getFirst());
        List<Item> nots = frame.cues(Cue.NOT);
        if (!bare || nots.size() > 1 || party == null) {
            return List.of();
        }
        slots.use(nots);
        slots.use(seats);
        slots.use(parties);
        boolean without = seats.getFirst().like("(?iu)sin\\s.*") || !nots.isEmpty();
        Comparator comparator = without ? Comparator.EQUAL : Comparator.AT_LEAST;
        return List.of(
                new Condition.Compares(Measure.of("seats", party), null, false, comparator, without ? 0 : 1, null));
    }

    /// «cuántos escaños», «los escaños»: how many, not whether there was one.
    private boolean asked(Item seats) {
        int at = frame.position(seats);
        boolean singular = seats.like("(?iu)((sin|ning[uú]n|ni un) .*|esca[ñn]o|diputad[oa]|acta|representaci[oó]n.*)");
        boolean howMany = at > 0
                && frame.items().get(at - 1).soft()
                && (frame.items().get(at - 1).cue(Cue.HOW_MANY)
                        || frame.items().get(at - 1).like("(?iu)(los|las|de|por|cu[aá]ntos)"));
        return howMany || !(singular || seats.like("(?iu)(esca[ñn]os|diputad[oa]s|actas|representantes)"));
    }
}
