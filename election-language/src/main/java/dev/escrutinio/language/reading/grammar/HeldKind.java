package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// «¿Qué fue mayor, la abstención o el voto al PP?»: two data of a place held against each other, both as counts.
final class HeldKind implements QuestionKind {

    private static final Map<String, String> COUNTS = Map.of(
            "abstention_rate", "abstention",
            "turnout", "voters",
            "blank_share", "blank",
            "null_share", "null",
            "support", "votes",
            "vote_share", "votes");
    private static final Set<String> COUNTED = Set.of("abstention", "voters", "blank", "null", "votes");

    @Override
    public Draft read(Frame asked) {
        List<Item> ends = asked.all(item ->
                item.meaning() instanceof Meaning.Superlative || (!item.soft() && item.cue(Cue.MORE, Cue.LESS)));
        if (ends.size() != 1 || !asked.levels().isEmpty() || asked.parties().size() > 1 || !either(asked)) {
            return Draft.NONE;
        }
        Frame frame = counted(asked);
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        if (slots.measures().size() != 2
                || slots.places().size() != 1
                || slots.elections().size() != 1) {
            return Draft.NONE;
        }
        slots.use(ends);
        slots.use(frame.cues(Cue.WHICH));
        slots.assume("las dos cosas se comparan en número");
        return Plans.query(frame, slots, Plans.named(slots), slots.measures(), new Operation.Value());
    }

    /// Two data with «o» between them, and no share asked for.
    private static boolean either(Frame frame) {
        List<Item> data = frame.measures();
        if (data.size() != 2 || !data.stream().allMatch(item -> COUNTED.contains(count(item)))) {
            return false;
        }
        Set<Link> links = Items.links(frame.items(), frame.position(data.getFirst()), frame.position(data.getLast()));
        return links.contains(Link.O) && !frame.question().matches("(?iu).*(%|por ?ciento|porcentaje).*");
    }

    private static Frame counted(Frame frame) {
        Frame counted = frame;
        for (Item item : frame.measures()) {
            counted = counted.with(item, new MeasureNamed(List.of(count(item))));
        }
        return counted;
    }

    private static String count(Item item) {
        String id = ((MeasureNamed) item.meaning()).ids().getFirst();
        return COUNTS.getOrDefault(id, id);
    }
}
