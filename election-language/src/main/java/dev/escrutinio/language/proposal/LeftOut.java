package dev.escrutinio.language.proposal;

import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.List;

/// Words that nothing knows: a few may be left out of a plan, as long as none may be a name.
final class LeftOut {

    private static final int MOST = 3;

    private LeftOut() {}

    static boolean tooMuch(List<Found> words) {
        List<Found> unknown = words.stream().filter(Found::unknown).toList();
        long known =
                words.stream().filter(word -> !word.soft() && !word.unknown()).count();
        return unknown.size() > MOST
                || unknown.size() >= known
                || unknown.stream().anyMatch(word -> mayName(words, word));
    }

    /// A capital inside the sentence, or «en» before it: a place, party or person that is not known is not left out.
    private static boolean mayName(List<Found> words, Found word) {
        int at = words.indexOf(word);
        boolean first = words.subList(0, at).stream().allMatch(Found::soft);
        boolean capital = Character.isUpperCase(word.text().codePointAt(0)) && !first;
        boolean digits = word.text().chars().anyMatch(Character::isDigit);
        boolean placed = at > 0 && words.get(at - 1).link(Link.EN);
        return capital || digits || placed;
    }
}
