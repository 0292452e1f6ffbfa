package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many times what there was; of a party alone its votes are meant.
final class Multiple {

    private Multiple() {}

    /// The frame with votes for «el voto a» and a party alone.
    static Frame ofVotes(Frame frame) {
        if (!frame.has(Cue.MULTIPLE)) {
            return frame;
        }
        MeasureNamed votes = new MeasureNamed(List.of("votes"));
        Frame counted = frame;
        for (Item item : frame.measures()) {
            counted = item.measure("support") ? counted.with(item, votes) : counted;
        }
        boolean bare = counted.measures().isEmpty() && !frame.parties().isEmpty() && !frame.has(Unit.PERCENT);
        return bare ? counted.plus(votes) : counted;
    }

    /// The change of one value, and what a question holds the multiple against.
    static Draft draft(Frame frame, Slots slots) {
        List<Item> thresholds = frame.all(Threshold.class);
        @Nullable Bound bound = thresholds.isEmpty() ? null : bound(thresholds.getFirst());
        boolean one = slots.measures().size() == 1
                && slots.places().size() == 1
                && slots.elections().size() == 2;
        if (!one || thresholds.size() > 1 || (bound == null && !thresholds.isEmpty())) {
            return Draft.NONE;
        }
        slots.use(thresholds);
        slots.use(frame.cues(Cue.MULTIPLE));
        return Plans.query(frame, slots, Plans.named(slots), slots.measures(), Operation.Change.times(bound));
    }

    private static @Nullable Bound bound(Item item) {
        return item.meaning() instanceof Threshold told && told.unit() == Unit.RATIO
                ? new Bound(told.comparator(), told.value(), told.upper())
                : null;
    }
}
