package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;

/// The places most like a named one.
final class SimilarKind implements QuestionKind {

    private static final int USUAL = 5;

    /// «¿qué municipio se parece más a …?».
    private static boolean one(Frame frame) {
        return !frame.levels().isEmpty()
                && frame.levels().stream().noneMatch(item -> ((Meaning.LevelNamed) item.meaning()).plural());
    }

    @Override
    public Draft read(Frame frame) {
        if (!frame.has(Cue.SIMILAR)
                || !frame.parties().isEmpty()
                || !frame.measures().isEmpty()) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        boolean level = frame.levels().stream()
                .allMatch(item -> slots.places().size() == 1
                        && item.level(
                                frame.context().geography().level(slots.places().getFirst())));
        if (!level || slots.places().size() != 1) {
            return Draft.NONE;
        }
        slots.use(frame.levels());
        slots.use(frame.cues(Cue.SIMILAR, Cue.MORE));
        List<Item> numbers = frame.all(Meaning.NumberGiven.class);
        slots.use(numbers.size() == 1 ? numbers : List.of());
        int limit = numbers.size() == 1
                ? (int) ((Meaning.NumberGiven) numbers.getFirst().meaning()).value()
                : one(frame) ? 1 : USUAL;
        return Plans.query(frame, slots, Plans.named(slots), List.of(), new Operation.Similar(limit));
    }
}
