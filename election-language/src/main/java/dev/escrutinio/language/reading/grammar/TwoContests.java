package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who won in each of two elections: «donde el PP ganó en 2015 pero perdió en 2016», «ganó el PP en 2015 y el PSOE en
/// 2016».
final class TwoContests {

    private final Frame frame;
    private final List<Item> dates;

    private TwoContests(Frame frame) {
        this.frame = frame;
        this.dates = frame.dates();
    }

    /// What is said of one election; null party: that of the other one.
    private record Said(@Nullable Item party, boolean won, boolean not) {}

    /// Whether a question may be of this kind.
    static boolean in(Frame frame) {
        return frame.dates().size() == 2
                && !frame.cues(Cue.WIN).isEmpty()
                && frame.measures().isEmpty()
                && !frame.has(Cue.TURNED)
                && (frame.parties().size() == 2
                        || !frame.cues(Cue.NOT).isEmpty()
                        || !lost(frame.items()).isEmpty());
    }

    /// The two conditions; null where it is unclear what is said of which election.
    static @Nullable List<Condition> of(Frame frame, Slots slots) {
        return new TwoContests(frame).conditions(slots);
    }

    private @Nullable List<Condition> conditions(Slots slots) {
        int first = frame.position(dates.getFirst());
        int second = frame.position(dates.getLast());
        boolean leading = frame.items().subList(0, first).stream()
                .noneMatch(item -> item.cue(Cue.WIN) || item.meaning() instanceof PartyNamed);
        List<Item> one =
                leading ? frame.items().subList(first, second) : frame.items().subList(0, first);
        List<Item> other = leading
                ? frame.items().subList(second, frame.items().size())
                : frame.items().subList(first, second);
        @Nullable Said before = said(one);
        @Nullable Said after = said(other);
        if (before == null || after == null || slots.elections().size() != 2) {
            return null;
        }
        @Nullable Item winner = before.party();
        boolean clear =
                before.won() && (after.won() || after.not() || after.party() != null || (before.not() && yes(other)));
        if (winner == null || !clear) {
            return null;
        }
        List<Condition> found = new ArrayList<>();
        found.add(condition(before, winner, slots.firstElection()));
        found.add(condition(after, after.party() == null ? winner : after.party(), slots.lastElection()));
        slots.use(frame.cues(Cue.WIN, Cue.NOT));
        slots.use(lost(frame.items()));
        return found;
    }

    /// «pero sí en noviembre».
    private static boolean yes(List<Item> clause) {
        return clause.stream().anyMatch(item -> item.like("(?iu)s[ií]"));
    }

    private static Condition condition(Said said, Item party, String election) {
        Condition won =
                new Condition.Finished(((PartyNamed) party.meaning()).ids().getFirst(), 1, election);
        return said.not() ? new Condition.Not(won) : won;
    }

    private static @Nullable Said said(List<Item> clause) {
        List<Item> parties = clause.stream()
                .filter(item -> item.meaning() instanceof PartyNamed)
                .toList();
        long wins = clause.stream().filter(item -> item.cue(Cue.WIN)).count();
        long nots = clause.stream().filter(item -> item.cue(Cue.NOT)).count();
        int lost = lost(clause).size();
        boolean clear = parties.size() <= 1
                && wins + lost <= 1
                && nots + lost <= 1
                && parties.stream()
                        .allMatch(item -> ((PartyNamed) item.meaning()).ids().size() == 1);
        return clear
                ? new Said(parties.isEmpty() ? null : parties.getFirst(), wins + lost == 1, nots + lost == 1)
                : null;
    }

    /// «perdió» of an election, not of votes.
    private static List<Item> lost(List<Item> items) {
        return items.stream()
                .filter(item -> item.cue(Cue.FALL) && item.like("(?iu)(pierd|perd).*"))
                .toList();
    }
}
