package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;

/// What residents abroad voted in a region or in all of Spain: the sum of their provinces. «¿Cuántos votos del exterior
/// tuvo Vox en Andalucía?»; those of one province are a place of their own.
final class AbroadKind implements QuestionKind {

    @Override
    public Draft read(Frame frame) {
        List<Item> abroad =
                frame.levels().stream().filter(item -> item.level(Level.CERA)).toList();
        boolean looked = frame.has(Meaning.Superlative.class) || frame.has(Meaning.Threshold.class);
        if (abroad.size() != 1 || frame.levels().size() != 1 || looked) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Needs needs = new Needs(Level.CERA, Needs.Elections.SERIES, Needs.DefaultMeasure.BOTH, false, true);
        Optional<Draft> open = Settler.fill(frame, needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        Places places = new Places.Within(Level.CERA, List.copyOf(slots.places()), List.of());
        List<Query> queries = WholeKind.queries(frame, slots, places);
        if (queries.isEmpty()) {
            return Draft.NONE;
        }
        slots.use(abroad);
        slots.use(frame.cues(Cue.TOGETHER, Cue.TOTAL));
        return Plans.complete(frame, slots, queries.size() == 1 ? queries.getFirst() : new Analysis(queries));
    }
}
