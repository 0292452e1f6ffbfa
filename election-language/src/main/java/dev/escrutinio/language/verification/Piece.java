package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Patterns;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stretch of a sentence with everything that it may mean.
///
/// @param form folded text
/// @param start offset in the sentence
/// @param said the number that it says, if it says one
record Piece(
        List<Meaning> meanings,
        String form,
        String text,
        int start,
        int end,
        @Nullable Said said) {

    Piece {
        meanings = List.copyOf(meanings);
    }

    <T extends Meaning> Optional<T> as(Class<T> type) {
        for (Meaning meaning : meanings) {
            if (type.isInstance(meaning)) {
                return Optional.of(type.cast(meaning));
            }
        }
        return Optional.empty();
    }

    boolean is(Class<? extends Meaning> type) {
        for (Meaning meaning : meanings) {
            if (type.isInstance(meaning)) {
                return true;
            }
        }
        return false;
    }

    boolean cue(Cue cue) {
        for (Meaning meaning : meanings) {
            if (meaning instanceof Meaning.CueGiven given && given.cue() == cue) {
                return true;
            }
        }
        return false;
    }

    boolean link(Link link) {
        for (Meaning meaning : meanings) {
            if (meaning instanceof Meaning.Joint joint && joint.link() == link) {
                return true;
            }
        }
        return false;
    }

    /// «más que», «menos que el».
    boolean than() {
        return like("(mas|menos|mayor|menor|superior|inferior) (que|al?)( el| la| los| las)?") || cue(Cue.DIFFERENCE);
    }

    /// Whether the form matches a constant pattern.
    boolean like(String pattern) {
        return Patterns.match(form, pattern);
    }

    boolean mark(String marks) {
        for (Meaning meaning : meanings) {
            if (meaning instanceof Meaning.Mark mark && marks.indexOf(mark.mark()) >= 0) {
                return true;
            }
        }
        return false;
    }

    boolean unknown() {
        return meanings.isEmpty();
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    Piece with(Meaning only) {
        return new Piece(List.of(only), form, text, start, end, said);
    }

    Piece saying(Said other) {
        return new Piece(meanings, form, text, start, end, other);
    }

    /// This piece and those up to another one, as one.
    Piece upTo(Piece last, List<Meaning> meant, @Nullable Said number, String sentence) {
        return new Piece(meant, form + " " + last.form, sentence.substring(start, last.end), start, last.end, number);
    }
}
