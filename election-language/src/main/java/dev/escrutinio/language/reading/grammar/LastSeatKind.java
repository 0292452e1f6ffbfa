package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a party lacked for the last seat: «¿a cuántos votos se quedó el PP de quitarle el último escaño a Sumar?». Who
/// really had it, and who came next, is told beside.
final class LastSeatKind implements QuestionKind {

    @Override
    public Draft read(Frame frame) {
        List<Item> parties = frame.parties();
        boolean counted = frame.measures().stream().allMatch(item -> item.measure("votes"))
                && (frame.has(Cue.HOW_MANY) || !frame.measures().isEmpty());
        boolean lacked = DifferenceKind.lacked(frame)
                || (frame.has(Cue.FINISH) && frame.items().stream().anyMatch(LastSeatKind::toHowMany));
        @Nullable String subject = parties.isEmpty() ? null : Contestants.id(parties.getFirst());
        if (!frame.has(Cue.LAST_SEAT)
                || !counted
                || !lacked
                || subject == null
                || parties.size() > 2
                || (parties.size() == 2 && !taken(frame))) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().ofSeats().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(frame.measures());
        slots.use(frame.cues(Cue.LAST_SEAT, Cue.DIFFERENCE, Cue.FINISH, Cue.TAKE));
        Query own = new Query(
                slots.elections(),
                Plans.named(slots),
                List.of(Measure.of("votes_to_seat", subject)),
                new Operation.Value(),
                null);
        Query last = new Query(
                slots.elections(),
                Plans.named(slots),
                List.of(),
                new Operation.Seats(null, null, List.of(), false, true),
                null);
        return slots.places().size() == 1 && slots.elections().size() == 1
                ? Plans.complete(frame, slots, new Analysis(List.of(own, last)))
                : Draft.NONE;
    }

    private static boolean toHowMany(Item item) {
        return item.like("(?iu)a cu[aá]nt[oa]s?( votos)?")
                || (item.measure("votes") && item.like("(?iu).*cu[aá]ntos votos"));
    }

    /// Whether the second party is the one from which the seat would be taken.
    private static boolean taken(Frame frame) {
        int to = frame.position(frame.parties().getLast());
        int from = Items.before(frame.items(), to);
        return frame.has(Cue.TAKE) && Items.links(frame.items(), from, to).contains(Link.A);
    }
}
