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

/// The words that let places meet one thing instead of another: «ganó el PP o Vox superó el 15 %», «en alguna de las
/// elecciones».
final class Alternatives {

    private static final String ANY_OF = "(?iu)(.*\\s)?(alg[uú]n[oa]?s?|cualquier[ae]?|al menos (en )?una?)(\\s.*)?";

    private Alternatives() {}

    /// Those of a plan with conditions; where none has used them, each condition was read as one that must hold.
    static List<Item> of(Frame frame, Plan plan) {
        return conditioned(plan)
                ? frame.all(item -> joins(frame, item, false) || joins(frame, item, true) || anyElection(frame, item))
                : List.of();
    }

    /// Each «o» between what places may meet.
    static List<Item> ofConditions(Frame frame) {
        return frame.all(item -> joins(frame, item, false));
    }

    /// Words for any of several elections: «en abril o en noviembre», «en alguna de las dos», «alguna vez».
    static List<Item> ofElections(Frame frame) {
        return frame.all(item -> joins(frame, item, true) || anyElection(frame, item));
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

    /// An «o» between two dates, or between anything else but two names of places or two words for their level.
    private static boolean joins(Frame frame, Item item, boolean dates) {
        if (!item.link(Link.O)) {
            return false;
        }
        List<Item> items = frame.items();
        int at = frame.position(item);
        int before = Items.before(items, at);
        int next = Items.next(items, at + 1);
        if (before < 0 || next == items.size()) {
            return !dates;
        }
        List<Item> beside = List.of(items.get(before), items.get(next));
        boolean when = frame.dates().containsAll(beside);
        boolean where = beside.stream().allMatch(each -> each.meaning() instanceof Meaning.LevelNamed)
                || frame.places().containsAll(beside);
        return dates ? when : !when && !where;
    }

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
