package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what parties did in a place into conditions: «ganó el PP», «el PSOE superó a Vox», «donde subió ERC».
///
/// It takes the parties that no threshold has used; «no» before what a party did turns it round.
final class Contests {

    private final Frame frame;
    private final Slots slots;

    Contests(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
    }

    /// The conditions; null when it is unclear who did what.
    @Nullable
    List<Condition> read() {
        List<Item> done = new ArrayList<>();
        @Nullable List<Condition> beaten = new Beaten(frame, slots).read(done);
        @Nullable List<Condition> tied = new Tied(frame, slots).read();
        @Nullable List<Condition> unvoted = new Unvoted(frame, slots).read();
        List<Condition> represented = new Represented(frame, slots).read();
        @Nullable List<Condition> positions = new Positions(frame, slots).read(done);
        @Nullable List<Condition> moves = new Moves(frame, slots).read(done);
        if (beaten == null || tied == null || unvoted == null || positions == null || moves == null) {
            return null;
        }
        List<Condition> found = new ArrayList<>(beaten);
        found.addAll(tied);
        found.addAll(unvoted);
        found.addAll(represented);
        found.addAll(positions);
        found.addAll(moves);
        return negated(found, done);
    }

    /// Only who finished where: «donde ganó Vox».
    @Nullable
    List<Condition> finished() {
        List<Item> done = new ArrayList<>();
        @Nullable List<Condition> found = new Positions(frame, slots).read(done);
        return found == null ? null : negated(found, done);
    }

    /// «donde no ganó el PP», «donde no consiguió el PP superar al PSOE»: only a «no» right before what was done, or
    /// before who did it, and of one condition, is clear.
    private List<Condition> negated(List<Condition> found, List<Item> done) {
        List<Item> nots = frame.cues(Cue.NOT);
        if (nots.size() != 1 || found.size() != 1) {
            return found;
        }
        int next = Items.next(frame.items(), frame.position(nots.getFirst()) + 1);
        if (next < frame.items().size() && frame.items().get(next).meaning() instanceof Meaning.PartyNamed) {
            next = Items.next(frame.items(), next + 1);
        }
        if (next >= frame.items().size() || !done.contains(frame.items().get(next))) {
            return found;
        }
        slots.use(nots);
        return List.of(new Condition.Not(found.getFirst()));
    }
}
