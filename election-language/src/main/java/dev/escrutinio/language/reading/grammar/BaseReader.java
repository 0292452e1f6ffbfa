package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads «sobre el total de personas con derecho a voto», «respecto a los llamados a las urnas» as what a share is
/// taken of, not as a second datum.
final class BaseReader {

    private static final Map<String, Base> BASES = Map.of(
            "census", Base.CENSUS,
            // «contando también a los abstencionistas»: all who might have voted
            "abstention", Base.CENSUS,
            "voters", Base.VOTERS,
            "valid", Base.VALID,
            "candidacies", Base.CANDIDACIES);

    List<Item> read(List<Item> items) {
        boolean share = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed)
                && items.stream().anyMatch(item -> item.unit(Unit.PERCENT) || item.measure("vote_share"))
                && items.stream().noneMatch(item -> item.meaning() instanceof Meaning.BaseNamed)
                && items.stream().noneMatch(item -> item.cue(Cue.CORRELATION, Cue.PEARSON, Cue.SPEARMAN, Cue.PATTERN));
        if (!share) {
            return items;
        }
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            BASES.entrySet().stream()
                    .filter(base -> item.measure(base.getKey()))
                    .findFirst()
                    .filter(base -> led(items, item))
                    .ifPresentOrElse(
                            base -> result.add(item.with(new Meaning.BaseNamed(base.getValue()))),
                            () -> result.add(item));
        }
        return result;
    }

    /// «sobre …», «respecto a …», «del total de …», right before it; «sobre el censo y el porcentaje» lists two data.
    private static boolean led(List<Item> items, Item item) {
        int at = items.indexOf(item);
        int from = Items.before(items, at);
        int next = Items.next(items, at + 1);
        boolean listed = next < items.size()
                && Items.links(items, at, next).contains(Link.Y)
                && (items.get(next).meaning() instanceof Meaning.MeasureNamed
                        || items.get(next).meaning() instanceof Meaning.UnitNamed);
        if (listed) {
            return false;
        }
        boolean total = Items.links(items, from, at).contains(Link.DE)
                && items.subList(from + 1, at).stream().anyMatch(each -> each.cue(Cue.TOTAL));
        return total || Items.links(items, from, at).contains(Link.SOBRE);
    }
}
