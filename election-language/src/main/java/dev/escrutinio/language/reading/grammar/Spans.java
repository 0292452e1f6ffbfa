package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Set;

/// Tells two elections that are ends, «de abril a noviembre», from two that are named side by side.
final class Spans {

    private Spans() {}

    /// Whether two dates are the ends of a span, or one is compared with the elections before it.
    static boolean between(Frame frame) {
        boolean previous = frame.all(Meaning.RelativeElection.class).stream()
                .anyMatch(item ->
                        ((Meaning.RelativeElection) item.meaning()).order() == Meaning.RelativeElection.Order.PREVIOUS);
        List<Item> dates = frame.dates();
        return previous
                || (dates.size() == 2
                        && (ends(frame, dates.getFirst(), dates.getLast())
                                || compared(frame, dates.getFirst(), dates.getLast())));
    }

    /// «en 2023 respecto a 2016».
    private static boolean compared(Frame frame, Item first, Item last) {
        return Items.links(frame.items(), frame.position(first), frame.position(last))
                .contains(Link.SOBRE);
    }

    /// Whether two dates are said as ends: «de 2015 a 2023», «entre … y …», «2015-2023».
    static boolean ends(Frame frame, Item first, Item last) {
        int from = frame.position(first);
        int to = frame.position(last);
        Set<Link> links = Items.links(frame.items(), from, to);
        Set<Link> before = Items.links(frame.items(), Math.max(-1, from - 4), from);
        return Items.mark(frame.items(), from, to, "-")
                || links.contains(Link.HASTA)
                || links.contains(Link.A)
                || (links.contains(Link.Y) && before.contains(Link.ENTRE));
    }
}
