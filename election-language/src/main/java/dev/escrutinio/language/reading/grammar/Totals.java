package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.List;

/// Totals of several parties, places, data or elections.
final class Totals {

    /// «el total de votos en Calp y Medina del Campo» is that of each.
    private static final String IN_TOTAL = "(?iu)(en total|total)";

    private static final String TOTAL =
            "(?iu)(en total|total|total de|el total|el total de|total de (los )?votos|votos totales|totales)";

    private static final String ADDED = "(?iu)(sum(aba|aban|ó|aron|o)( votos)?|acumulad[oa]s?|sumad[oa]s)";

    private Totals() {}

    /// «en total para PP, PSOE y Vox», «total de votos del PP y del PSOE»: their sum, beside each of them.
    static boolean ofSeveral(Frame frame, Slots slots) {
        boolean several = (slots.parties().size() > 1) != (slots.places().size() > 1);
        boolean counts = slots.measures().stream()
                .map(Measure::id)
                .allMatch(id -> "votes".equals(id) || "vote_share".equals(id) || "seats".equals(id));
        return several
                && counts
                && slots.elections().size() == 1
                && frame.cues(Cue.TOGETHER).isEmpty()
                && frame.items().stream()
                        .anyMatch(item ->
                                item.like(slots.parties().size() > 1 ? TOTAL : IN_TOTAL) && !against(frame, item));
    }

    /// A sum that no plan makes: of two data that are no parties, or one party held against a sum.
    static boolean unsaid(Frame frame) {
        boolean ofData = frame.parties().isEmpty() && frame.measures().size() > 1;
        return (together(frame) && one(frame) && ofData)
                || (frame.parties().size() > 2
                        && frame.items().stream().anyMatch(item -> item.like(TOTAL) && against(frame, item)));
    }

    /// «sumando las cinco elecciones», «votos acumulados entre las dos»: of one place and at most one party, what is
    /// added up are the elections.
    static boolean overElections(Frame frame, Slots slots) {
        boolean said = together(frame)
                || added(frame)
                || told(frame)
                || frame.items().stream().anyMatch(item -> item.like(ADDED));
        return said && one(frame) && slots.elections().size() > 1 && !frame.has(Cue.CHANGE);
    }

    private static boolean together(Frame frame) {
        return frame.items().stream()
                .anyMatch(item -> item.cue(Cue.TOGETHER) && item.like("(?iu).*(suma|junt|conjunt|agreg|acumul).*"));
    }

    /// «2015 más 2016», «2015 + 2016».
    private static boolean added(Frame frame) {
        return frame.cues(Cue.TOGETHER).stream().anyMatch(item -> {
            int at = frame.position(item);
            int next = Items.next(frame.items(), at + 1);
            return item.like("(?iu)\\+|m[aá]s")
                    && at > 0
                    && next < frame.items().size()
                    && frame.dates().contains(frame.items().get(at - 1))
                    && frame.dates().contains(frame.items().get(next));
        });
    }

    private static boolean one(Frame frame) {
        return frame.parties().size() < 2
                && frame.places().size() < 2
                && frame.levels().isEmpty();
    }

    /// Whether a total is told at all.
    private static boolean told(Frame frame) {
        return frame.items().stream().anyMatch(item -> item.like(TOTAL));
    }

    /// «respecto al total de PP y Vox»: a base, not what is asked for.
    private static boolean against(Frame frame, Item total) {
        int at = frame.position(total);
        int from = at - 1;
        while (from >= 0 && frame.items().get(from).soft()) {
            if (frame.items().get(from).link(Link.SOBRE)) {
                return true;
            }
            from--;
        }
        List<Item> items = frame.items();
        return from + 1 < items.size() && Items.links(items, from, at).contains(Link.SOBRE);
    }
}
