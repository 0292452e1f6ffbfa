package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Patterns;
import org.jspecify.annotations.Nullable;

/// A stretch of the question with one meaning.
///
/// @param text as written
/// @param as how it is taken, in Spanish, where that must be said back
/// @param unlikely how unlikely this meaning is among those of the stretch
record Item(
        Meaning meaning,
        int start,
        int end,
        String text,
        @Nullable String as,
        int unlikely) {

    Item with(Meaning other) {
        return new Item(other, start, end, text, as, unlikely);
    }

    /// This item and those up to another one, as one.
    Item upTo(Item last, Meaning other, String question) {
        int from = Math.min(start, last.start);
        int to = Math.max(end, last.end);
        String both = as == null ? last.as : last.as == null ? as : as + "; " + last.as;
        return new Item(other, from, to, question.substring(from, to), both, unlikely + last.unlikely);
    }

    /// A word that stands nowhere of its own but is meant here; the width tells several of one place apart.
    Item implied(Cue cue, int width) {
        return new Item(new Meaning.CueGiven(cue), start, start + width, "", null, 0);
    }

    Item unlikely(int degree) {
        return new Item(meaning, start, end, text, as, degree);
    }

    /// Whether another item stands at the same place of the question.
    boolean sameStretch(Item other) {
        return start == other.start && end == other.end;
    }

    /// Whether all of the text, as written, matches a constant pattern.
    boolean like(String pattern) {
        return Patterns.match(text, pattern);
    }

    boolean soft() {
        return meaning instanceof Meaning.Soft || meaning instanceof Meaning.Mark;
    }

    boolean link(Link link) {
        return meaning instanceof Meaning.Soft soft && soft.links().contains(link);
    }

    boolean mark(char mark) {
        return meaning instanceof Meaning.Mark m && m.mark() == mark;
    }

    boolean cue(Cue cue) {
        return (meaning instanceof Meaning.CueGiven given && given.cue() == cue)
                || (meaning instanceof Meaning.Soft soft && soft.cues().contains(cue));
    }

    /// Whether it is one of some cues.
    boolean cue(Cue... cues) {
        for (Cue cue : cues) {
            if (cue(cue)) {
                return true;
            }
        }
        return false;
    }

    boolean unit(Unit unit) {
        return meaning instanceof Meaning.UnitNamed named && named.unit() == unit;
    }

    boolean level(Level level) {
        return meaning instanceof Meaning.LevelNamed named && named.level() == level;
    }

    boolean measure(String id) {
        return meaning instanceof Meaning.MeasureNamed named && named.ids().contains(id);
    }
}
