package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.grammar.MeasureSlots.Named;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Set;

/// Tells measures that a word or mark joins from those that only stand side by side.
final class Joined {

    private Joined() {}

    /// Whether two of the measures stand side by side without a word that joins them.
    static boolean loose(Frame frame, List<Named> ordered) {
        for (int i = 1; i < ordered.size(); i++) {
            Named one = ordered.get(i - 1);
            Named next = ordered.get(i);
            boolean own =
                    next.item().meaning() instanceof MeasureNamed || next.item().unit(Unit.PERCENT);
            if (own && !one.id().equals(next.id()) && !joined(frame, one.item(), next.item(), next.id())) {
                return true;
            }
        }
        return false;
    }

    /// @param ofParty id of the later measure: places are sought by a party's or an election's
    private static boolean joined(Frame frame, Item one, Item next, String ofParty) {
        int from = frame.position(one);
        int to = frame.position(next);
        Set<Link> links = Items.links(frame.items(), from, to);
        links.removeAll(Set.of(Link.DE, Link.EN, Link.A, Link.POR));
        if (!frame.has(Cue.CORRELATION)) {
            links.remove(Link.CON);
        }
        boolean related = Tendency.in(frame)
                || (from < to && frame.items().subList(from, to).stream().anyMatch(item -> item.cue(Cue.CORRELATION)));
        boolean sought = from < to
                && !frame.context().indicator(ofParty)
                && frame.items().subList(from, to).stream()
                        .anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed || item.cue(Cue.WHERE))
                && frame.items().subList(from, to).stream()
                        .anyMatch(item -> item.meaning() instanceof Meaning.Superlative
                                || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS))));
        String marks = frame.has(Cue.CORRELATION) ? ",;:?/(-–—+" : ",;:?/(";
        return related || sought || !links.isEmpty() || Items.mark(frame.items(), from, to, marks) || from == to;
    }
}
