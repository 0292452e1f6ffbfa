package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// «ganó en 2016 y en 2023 pero no en noviembre de 2019»: what holds in some elections and not in the others.
final class ButNot {

    private ButNot() {}

    /// Whether the last election, or some of the last, stands behind a «no» of its own and no other word is negated.
    static boolean said(Frame frame) {
        return frame.cues(Cue.NOT).size() == 1
                && !negated(frame).isEmpty()
                && frame.dates().size() > 1;
    }

    /// Dates right behind «no en», and those that «ni en» or «y en» add to them.
    private static List<Item> negated(Frame frame) {
        Item not = frame.cues(Cue.NOT).getFirst();
        int at = frame.position(not);
        List<Item> dates =
                frame.dates().stream().filter(date -> frame.position(date) > at).toList();
        if (dates.isEmpty() || dates.size() == frame.dates().size()) {
            return List.of();
        }
        int first = Items.next(frame.items(), at + 1);
        boolean led = first == frame.position(dates.getFirst())
                && Set.of(Link.EN).containsAll(Items.links(frame.items(), at, first));
        return led ? dates : List.of();
    }

    /// The conditions, each in each election, turned round in those behind the «no»; empty where a date names several
    /// elections.
    static List<Condition> of(Frame frame, Slots slots, List<Condition> where) {
        List<Item> negated = negated(frame);
        List<String> elections = slots.elections();
        if (elections.size() != frame.dates().size()) {
            return List.of();
        }
        List<Condition> all = new ArrayList<>();
        for (Condition condition : where) {
            if (EachElection.timeless(frame.context(), condition)) {
                all.add(condition);
                continue;
            }
            for (int i = 0; i < elections.size(); i++) {
                Condition dated = EachElection.in(condition, elections.get(i));
                all.add(negated.contains(frame.dates().get(i)) ? new Condition.Not(dated) : dated);
            }
        }
        slots.use(frame.cues(Cue.NOT));
        return all;
    }
}
