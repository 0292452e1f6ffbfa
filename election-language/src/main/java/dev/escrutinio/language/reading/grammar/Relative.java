package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.CueGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;

/// A change in per cent of where it began is one of votes, where no other datum is named.
final class Relative {

    private Relative() {}

    static boolean in(Frame frame) {
        return frame.has(Cue.RELATIVE);
    }

    /// The frame with votes for «el voto a», «apoyo» and a party alone.
    static Frame ofVotes(Frame frame) {
        if (!in(frame)) {
            return frame;
        }
        MeasureNamed votes = new MeasureNamed(List.of("votes"));
        Frame counted = frame;
        boolean ofCount = frame.measures().stream().anyMatch(item -> item.measure("votes"));
        for (Item item : ofCount ? frame.all(each -> each.unit(Unit.PERCENT)) : List.<Item>of()) {
            // «variación relativa (en %) de los votos»: how it is told
            counted = counted.with(item, new CueGiven(Cue.RELATIVE));
        }
        for (Item item : frame.measures()) {
            counted = item.measure("support") ? counted.with(item, votes) : counted;
        }
        boolean bare = counted.measures().isEmpty() && !frame.parties().isEmpty();
        // «en cuántos puntos y en qué porcentaje»: the share and the votes
        counted = bare && frame.has(Unit.POINTS) ? counted.plus(new MeasureNamed(List.of("vote_share"))) : counted;
        return bare ? counted.plus(votes) : counted;
    }
}
