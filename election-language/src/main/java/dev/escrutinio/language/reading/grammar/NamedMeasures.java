package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.grammar.MeasureSlots.Named;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The measures that a question names; of a name that several have a person chooses.
final class NamedMeasures {

    private final Frame frame;
    private final Slots slots;
    private final List<Named> named;

    NamedMeasures(Frame frame, Slots slots, List<Named> named) {
        this.frame = frame;
        this.slots = slots;
        this.named = named;
    }

    /// Adds them; empty when added.
    Optional<Draft> fill() {
        List<Item> items = frame.measures().stream()
                .filter(item -> !slots.used().contains(item))
                .toList();
        Set<String> clear = new LinkedHashSet<>();
        items.stream()
                .map(item -> ((MeasureNamed) item.meaning()).ids())
                .filter(ids -> ids.size() == 1)
                .forEach(ids -> clear.add(ids.getFirst()));
        for (Item item : items) {
            List<String> ids = ((MeasureNamed) item.meaning()).ids();
            List<String> same = ids.stream().filter(clear::contains).toList();
            if (ids.size() > 1 && same.isEmpty()) {
                return Optional.of(openMeasure(item, ids));
            }
            slots.use(item);
            named.add(new Named(same.isEmpty() ? ids.getFirst() : same.getFirst(), item));
        }
        return Optional.empty();
    }

    private Draft openMeasure(Item item, List<String> ids) {
        Vocabulary vocabulary = frame.context().vocabulary();
        List<Draft.Filling> fillings = ids.stream()
                .map(id -> new Draft.Filling(
                        vocabulary.measure(id),
                        frame.with(item, new MeasureNamed(List.of(id))),
                        Rewriting.replace(frame.question(), item, vocabulary.measure(id))))
                .toList();
        return new Draft.Open("ambiguous_measure", "«" + item.text() + "» puede ser más de un dato", fillings);
    }
}
