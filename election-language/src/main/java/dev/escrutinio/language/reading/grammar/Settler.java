package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Fills all slots that an operation needs.
final class Settler {

    private Settler() {}

    /// Fills the slots; empty when filled.
    static Optional<Draft> fill(Frame frame, Needs needs, Slots slots) {
        Optional<Draft> places = PlaceSlots.fill(frame, needs, slots);
        if (places.isPresent() && !(places.get() instanceof Draft.Open)) {
            return places;
        }
        if (needsElections(frame, needs)) {
            Optional<Draft> elections = ElectionSlots.fill(frame, needs, slots);
            if (elections.isPresent()) {
                return places.isPresent() && elections.get() instanceof Draft.Open ? places : elections;
            }
        }
        return places.isPresent() ? places : MeasureSlots.fill(frame, needs, slots);
    }

    private static boolean needsElections(Frame frame, Needs needs) {
        List<Threshold> thresholds = frame.items().stream()
                .map(item -> Equality.of(frame, item))
                .filter(Objects::nonNull)
                .toList();
        boolean counted = (!thresholds.isEmpty() || frame.has(Meaning.ThanPlace.class))
                && frame.cues(Cue.WIN).isEmpty()
                && !frame.has(Meaning.Rank.class);
        boolean barePopulation = counted
                && frame.measures().isEmpty()
                && thresholds.stream().allMatch(threshold -> threshold.unit() == Unit.PEOPLE)
                && !frame.has(Cue.DIFFERENCE)
                && !frame.has(Cue.TURNED);
        if (barePopulation && frame.parties().isEmpty() && frame.dates().isEmpty()) {
            return false;
        }
        boolean indicators = (needs.withMeasures() || counted)
                && frame.parties().isEmpty()
                && !(frame.measures().isEmpty() && frame.cues(Cue.INHABITANTS).isEmpty())
                && frame.measures().stream()
                        .allMatch(item -> ((Meaning.MeasureNamed) item.meaning())
                                .ids().stream().allMatch(frame.context()::indicator));
        return !indicators || !frame.dates().isEmpty();
    }
}
