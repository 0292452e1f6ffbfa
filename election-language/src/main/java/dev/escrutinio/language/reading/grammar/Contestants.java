package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parties of a frame, and the words of what they did, that no condition has used yet.
record Contestants(Frame frame, Slots slots) {

    List<Item> parties() {
        return slots.unused(frame.parties());
    }

    List<Item> cues(Cue... cues) {
        return slots.unused(frame.cues(cues));
    }

    /// The party that an item names; null where it may name several.
    static @Nullable String id(Item party) {
        List<String> ids = ((PartyNamed) party.meaning()).ids();
        return ids.size() == 1 ? ids.getFirst() : null;
    }
}
