package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import java.util.List;

/// «ganamos», «nuestros votos»: what a party says of itself, which must be named somewhere.
final class FirstPerson {

    private static final String WE = "(?iu)(.*(amos|imos)|nuestr[oa]s?)";

    private FirstPerson() {}

    /// The words of a party that the question does not name.
    static List<Item> unsaid(Frame frame) {
        return frame.parties().isEmpty() ? frame.all(item -> item.like(WE) && contest(item)) : List.of();
    }

    private static boolean contest(Item item) {
        return item.cue(Cue.WIN)
                || item.cue(Cue.FALL)
                || item.cue(Cue.RISE)
                || item.cue(Cue.TURNED)
                || item.cue(Cue.DIFFERENCE)
                || item.like("(?iu)(sac|obtuv|logr|consegu).*mos|nuestros");
    }
}
