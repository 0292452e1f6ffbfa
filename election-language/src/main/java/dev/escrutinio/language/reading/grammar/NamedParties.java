package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.List;
import java.util.Optional;

/// Fills the parties that no condition has used; of a name that several have a person chooses.
final class NamedParties {

    private final Frame frame;
    private final Slots slots;

    NamedParties(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
    }

    /// Fills the parties; empty when filled.
    Optional<Draft> fill() {
        for (Item item : frame.parties()) {
            if (slots.used().contains(item)) {
                continue;
            }
            List<String> ids = standing(((PartyNamed) item.meaning()).ids());
            if (ids.size() > 1) {
                return Optional.of(openParty(item, ids));
            }
            slots.use(item);
            if (!slots.parties().contains(ids.getFirst())) {
                slots.parties().add(ids.getFirst());
            }
        }
        return Optional.empty();
    }

    /// Of several parties of one name those that stood in the elections asked for, and curated ones before others.
    private List<String> standing(List<String> ids) {
        List<String> stood = ids.stream()
                .filter(id -> frame.context()
                        .catalog()
                        .party(id)
                        .map(party -> slots.elections().stream().anyMatch(party.elections()::contains))
                        .orElse(true))
                .toList();
        return stood.isEmpty() ? ids : stood;
    }

    private Draft openParty(Item item, List<String> ids) {
        Vocabulary vocabulary = frame.context().vocabulary();
        List<Draft.Filling> fillings = ids.stream()
                .map(id -> new Draft.Filling(
                        vocabulary.party(id),
                        frame.with(item, new PartyNamed(List.of(id))),
                        Rewriting.replace(frame.question(), item, vocabulary.party(id))))
                .toList();
        return new Draft.Open("ambiguous_party", "«" + item.text() + "» puede ser más de un partido", fillings);
    }
}
