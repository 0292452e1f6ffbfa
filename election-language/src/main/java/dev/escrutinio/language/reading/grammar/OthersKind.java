package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// «Escaños que no fueron ni del PP ni del PSOE», «votos que no fueron al PP»: all of them less those of the parties.
/// All
/// votes are those to candidacies: a blank one went to nobody.
final class OthersKind implements QuestionKind {

    @Override
    public Draft read(Frame frame) {
        List<Item> parties = frame.parties();
        List<Item> nots = frame.cues(Cue.NOT);
        boolean seats = counted(frame, "seats");
        boolean told = (seats || counted(frame, "votes"))
                && !parties.isEmpty()
                && frame.levels().isEmpty()
                && parties.stream()
                        .allMatch(item -> ((PartyNamed) item.meaning()).ids().size() == 1);
        if (!told || !denied(frame, nots, parties)) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Needs needs = Needs.exact().withoutMeasures();
        Optional<Draft> open = Settler.fill(frame, seats ? needs.ofSeats() : needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        if (slots.places().size() != 1 || slots.elections().size() != 1) {
            return Draft.NONE;
        }
        slots.use(frame.measures());
        slots.use(parties);
        slots.use(nots);
        String ids = parties.stream()
                .map(item -> ((PartyNamed) item.meaning()).ids().getFirst())
                .distinct()
                .collect(Collectors.joining("+"));
        return Plans.query(
                frame,
                slots,
                Plans.named(slots),
                seats
                        ? List.of(Measure.of("seats"), Measure.of("seats", ids))
                        : List.of(Measure.of("candidacies"), Measure.of("votes", ids)),
                new Operation.Difference());
    }

    private static boolean counted(Frame frame, String measure) {
        return frame.measures().size() == 1
                && ((MeasureNamed) frame.measures().getFirst().meaning()).ids().equals(List.of(measure))
                && !frame.has(Meaning.UnitNamed.class)
                && !frame.has(Meaning.BaseNamed.class)
                && !frame.has(Meaning.Threshold.class);
    }

    /// «no … ni del PP ni del PSOE», «no … del PP»: one «no» in front, and a «ni» before each of several.
    private static boolean denied(Frame frame, List<Item> nots, List<Item> parties) {
        List<Item> nors = nots.stream().filter(item -> item.like("(?iu)ni")).toList();
        boolean first = !nots.isEmpty()
                && nots.getFirst().like("(?iu)no")
                && frame.position(nots.getFirst()) < frame.position(parties.getFirst())
                && nots.size() == nors.size() + 1;
        // «no al PP ni al PSOE» leaves the first «ni» out
        int left = parties.size() - nors.size();
        if (!first || left < 0 || left > 1 || (parties.size() == 1 && left == 0)) {
            return false;
        }
        for (int i = 0; i < nors.size(); i++) {
            int at = frame.position(nors.get(i));
            int party = i + left;
            boolean before = at < frame.position(parties.get(party));
            boolean behind = party == 0 || at > frame.position(parties.get(party - 1));
            if (!before || !behind) {
                return false;
            }
        }
        return parties.stream()
                .allMatch(party -> ofParty(frame, frame.position(party)) || nors.contains(before(frame, party)));
    }

    /// «que no fueran PP ni PSOE».
    private static Item before(Frame frame, Item party) {
        int at = frame.position(party) - 1;
        while (at > 0 && frame.items().get(at).soft()) {
            at--;
        }
        return frame.items().get(Math.max(at, 0));
    }

    /// «del PP», «al PP», «para el PP».
    private static boolean ofParty(Frame frame, int party) {
        if (frame.items().get(party).like("(?iu)(de|del|al|a) .*")) {
            return true;
        }
        int from = party - 1;
        while (from >= 0 && frame.items().get(from).soft()) {
            if (frame.items().get(from).like("(?iu)(sea|sean|fuera|fueran|fuese|fuesen)")
                    || frame.items().get(from).link(Link.DE)
                    || frame.items().get(from).link(Link.A)
                    || frame.items().get(from).link(Link.POR)) {
                return true;
            }
            from--;
        }
        return false;
    }
}
