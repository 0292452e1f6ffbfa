package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;

/// «¿En qué lugar quedó Ciudadanos en Boadilla?»: the results, and which place the party took.
final class PositionKind implements QuestionKind {

    @Override
    public Draft read(Frame frame) {
        List<Item> asked = frame.cues(Cue.POSITION);
        boolean one = asked.size() == 1
                && frame.parties().size() == 1
                && ((Meaning.PartyNamed) frame.parties().getFirst().meaning())
                                .ids()
                                .size()
                        == 1
                && (frame.measures().isEmpty() || beside(frame, asked.getFirst()));
        if (!one || frame.context().catalog().space(party(frame)).isPresent()) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().series().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(asked);
        slots.use(frame.parties());
        slots.use(frame.measures());
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        return Plans.query(
                frame, slots, Plans.named(slots), List.of(), new Operation.Results(null, null, party(frame)));
    }

    /// «votos de NC y puesto en que quedó»: no clause of its own, and its votes are told beside its place.
    private static boolean beside(Frame frame, Item position) {
        return position.like("(?iu)puesto|posici[oó]n")
                && frame.measures().stream().allMatch(item -> item.measure("votes") || item.measure("vote_share"));
    }

    private static String party(Frame frame) {
        return ((Meaning.PartyNamed) frame.parties().getFirst().meaning()).ids().getFirst();
    }
}
