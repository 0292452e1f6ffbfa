package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.language.reading.lexicon.Cue;
import java.util.List;

/// «en alguna de las cinco elecciones», «en abril o en noviembre de 2019»: a condition that must hold in any of several
/// elections.
final class AnyElection {

    private AnyElection() {}

    /// The conditions, the only one that elections change in any of them; empty where there are several, or it is
    /// denied: «no ganó en alguna» may mean in none or not in each.
    static List<Condition> of(Frame frame, Slots slots, List<Condition> where) {
        List<Condition> held = where.stream()
                .filter(condition -> !EachElection.timeless(frame.context(), condition))
                .toList();
        if (held.size() != 1
                || slots.elections().size() < 2
                || !frame.cues(Cue.NOT).isEmpty()) {
            return List.of();
        }
        Condition any = new Condition.Either(slots.elections().stream()
                .map(election -> EachElection.in(held.getFirst(), election))
                .toList());
        slots.use(Alternatives.ofElections(frame));
        slots.assume("en alguna de las elecciones nombradas");
        return where.stream()
                .map(condition -> condition.equals(held.getFirst()) ? any : condition)
                .toList();
    }
}
