package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.conversation.Fragments.What;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parties and measures that a follow-up names; a measure without its party takes the earlier one, a unit without
/// its measure turns the earlier one.
final class FollowUpMeasures {

    private final Frame frame;
    private final Query query;
    private final Slots slots;
    private @Nullable What what;

    FollowUpMeasures(Frame frame, Query query, Slots slots) {
        this.frame = frame;
        this.query = query;
        this.slots = slots;
    }

    @Nullable
    What what() {
        return what;
    }

    /// Fills parties and measures; empty when filled, or when none are named.
    Optional<Draft> fill() {
        boolean measured = !frame.measures().isEmpty()
                || frame.has(Unit.PERCENT)
                || frame.has(Meaning.BaseNamed.class)
                || frame.has(Meaning.PeriodGiven.class)
                || !frame.cues(Cue.INHABITANTS).isEmpty();
        if (!measured) {
            return frame.parties().isEmpty() ? Optional.empty() : parties();
        }
        Needs needs = query.operation() instanceof Operation.Value ? Needs.values() : Needs.exact();
        Frame ofParties = withParties(frame);
        Draft last = Draft.NONE;
        for (Frame completed : List.of(frame, ofParties, withMeasures(ofParties))) {
            Slots tried = new Slots();
            tried.elections().addAll(slots.elections());
            Optional<Draft> open = MeasureSlots.fill(completed, needs, tried);
            if (open.isEmpty()) {
                take(tried);
                return Optional.empty();
            }
            last = open.get() instanceof Draft.None ? last : open.get();
        }
        return Optional.of(last);
    }

    private Optional<Draft> parties() {
        Optional<Draft> open = MeasureSlots.fill(frame, Needs.exact().withoutMeasures(), slots);
        what = new What.OfParties(List.copyOf(slots.parties()));
        return open;
    }

    private void take(Slots tried) {
        what = new What.Measured(List.copyOf(tried.measures()));
        slots.use(tried.used());
        tried.assumptions().forEach(slots::assume);
    }

    private Frame withParties(Frame whole) {
        Frame result = whole;
        List<String> parties = query.measures().stream()
                .map(Measure::party)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (String party : frame.parties().isEmpty() ? parties : List.<String>of()) {
            result = result.plus(new Meaning.PartyNamed(List.of(party)));
        }
        return result;
    }

    private Frame withMeasures(Frame whole) {
        Frame result = whole;
        List<String> ids = query.measures().stream().map(Measure::id).distinct().toList();
        for (String id : frame.measures().isEmpty() ? ids : List.<String>of()) {
            result = result.plus(new Meaning.MeasureNamed(List.of(id)));
        }
        return result;
    }
}
