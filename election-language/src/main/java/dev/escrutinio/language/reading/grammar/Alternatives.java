package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// What a question lets places meet instead of something else: «ganó el PP o Vox superó el 15 %», «en alguna de las
/// elecciones».
final class Alternatives {

    private static final String ANY_OF = "(?iu)(.*\\s)?(alg[uú]n[oa]?s?|cualquier[ae]?|al menos (en )?una?)(\\s.*)?";

    private Alternatives() {}

    /// The words that say so, which a plan with conditions, each of which must hold, has not read.
    static List<Item> unread(Frame frame, Plan plan) {
        return conditioned(plan) ? frame.all(item -> joins(frame, item) || anyElection(frame, item)) : List.of();
    }

    private static boolean conditioned(Plan plan) {
        return switch (plan) {
            case Analysis analysis -> analysis.steps().stream().anyMatch(Alternatives::conditioned);
            case Query query ->
                query.places() instanceof Places.Within within
                        && within.where().stream()
                                .anyMatch(condition -> !(condition instanceof Condition.Capital)
                                        && !(condition instanceof Condition.Outside));
        };
    }

    /// An «o» between anything but two names of places, or two words for their level.
    private static boolean joins(Frame frame, Item item) {
        if (!item.link(Link.O)) {
            return false;
        }
        List<Item> items = frame.items();
        int at = frame.position(item);
        int before = Items.before(items, at);
        int next = Items.next(items, at + 1);
        return before < 0
                || next == items.size()
                || !(both(Meaning.LevelNamed.class, items.get(before), items.get(next))
                        || (frame.places().contains(items.get(before))
                                && frame.places().contains(items.get(next))));
    }

    private static boolean both(Class<? extends Meaning> type, Item one, Item other) {
        return type.isInstance(one.meaning()) && type.isInstance(other.meaning());
    }

    /// «en alguna de las dos elecciones de 2019», «alguna vez».
    private static boolean anyElection(Frame frame, Item item) {
        if (!item.like(ANY_OF)) {
            return false;
        }
        int next = Items.next(frame.items(), frame.position(item) + 1);
        return item.cue(Cue.WHEN)
                || frame.dates().contains(item)
                || (next < frame.items().size()
                        && (frame.items().get(next).cue(Cue.ELECTIONS)
                                || frame.dates().contains(frame.items().get(next))));
    }
}
