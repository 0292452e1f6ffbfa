package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;

/// A stretch of a question with what the reader takes it for.
///
/// @param start offset of its first character
/// @param end offset after its last one
/// @param unlikely how unlikely this meaning is among those of the stretch
public record Found(Meaning meaning, String text, int start, int end, int unlikely) {

    /// Whether it changes nothing by itself, so that no plan need use it.
    public boolean soft() {
        return meaning instanceof Meaning.Soft || meaning instanceof Meaning.Mark;
    }

    /// Whether it points to an operation, softly or not.
    public boolean cue(Cue cue) {
        return (meaning instanceof Meaning.CueGiven given && given.cue() == cue)
                || (meaning instanceof Meaning.Soft soft && soft.cues().contains(cue));
    }

    /// Whether it joins others in this way.
    public boolean link(Link link) {
        return meaning instanceof Meaning.Soft soft && soft.links().contains(link);
    }

    /// Whether nothing knows it.
    public boolean unknown() {
        return meaning instanceof Meaning.Unknown || (meaning instanceof Meaning.PlaceNamed && unlikely > 1);
    }
}
