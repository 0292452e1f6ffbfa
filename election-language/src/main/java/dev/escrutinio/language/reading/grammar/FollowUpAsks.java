package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.language.reading.conversation.Fragments.Asks;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.LastRank;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.Rank;
import dev.escrutinio.language.reading.lexicon.Meaning.Superlative;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The operation, count or direction that a follow-up names: «¿y quién ganó?», «los cinco primeros», «¿y el que
/// menos?».
final class FollowUpAsks {

    private static final String PARTIES = "(?iu).*(partidos|formaciones|fuerzas|listas|candidaturas).*";

    private final Frame frame;
    private final Slots slots;
    private @Nullable Asks asks;

    FollowUpAsks(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
    }

    @Nullable
    Asks asks() {
        return asks;
    }

    /// Finds what is asked; words that do not go together stay unused.
    void fill() {
        List<Item> wins = frame.cues(Cue.WIN);
        List<Item> ranks = frame.all(Rank.class);
        List<Item> results = frame.cues(Cue.RESULTS);
        List<Item> numbers = frame.all(NumberGiven.class);
        List<Item> ends = frame.all(item ->
                item.meaning() instanceof Superlative || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS))));
        int named = (wins.isEmpty() ? 0 : 1) + (results.isEmpty() ? 0 : 1);
        List<Item> lasts = frame.all(LastRank.class);
        if (lasts.size() == 1) {
            last(lasts.getFirst(), named == 0 && ranks.isEmpty() && numbers.isEmpty() && ends.isEmpty());
        } else if (named == 0 && numbers.size() == 1) {
            count(numbers.getFirst(), ranks, ends);
        } else if (named == 0 && !ranks.isEmpty()) {
            position(ranks, ends);
        } else if (named == 0 && !ends.isEmpty()) {
            end(ends);
        } else if (named == 1 && ranks.isEmpty() && numbers.isEmpty() && ends.isEmpty()) {
            asks = wins.isEmpty() ? new Asks.Results() : new Asks.Position(1, false, frame.has(Cue.THERE));
            slots.use(wins);
            slots.use(results);
        } else if (frame.items().stream().allMatch(Item::soft)) {
            bare();
        }
    }

    private void last(Item item, boolean alone) {
        if (alone) {
            asks = new Asks.Position(((LastRank) item.meaning()).position(), true, false);
            slots.use(item);
        }
    }

    /// «¿cuáles?», «¿cuántos?», and nothing else.
    private void bare() {
        boolean which = frame.has(Cue.WHICH);
        boolean many = frame.has(Cue.HOW_MANY);
        if (which != many) {
            asks = which ? new Asks.Which() : new Asks.HowMany();
        }
    }

    private void count(Item number, List<Item> ranks, List<Item> ends) {
        double value = ((NumberGiven) number.meaning()).value();
        Set<Direction> directions = directions(ends);
        boolean first = ranks.stream().allMatch(item -> ((Rank) item.meaning()).position() == 1);
        if (value < 1 || value > 100 || value % 1 != 0 || !first || directions.size() > 1) {
            return;
        }
        boolean parties = frame.items().stream().anyMatch(item -> item.soft() && item.like(PARTIES))
                || ranks.stream().anyMatch(item -> item.like(PARTIES));
        Direction direction =
                directions.isEmpty() ? Direction.HIGHEST : directions.iterator().next();
        asks = new Asks.First((int) value, direction, parties);
        slots.use(number);
        slots.use(ranks);
        slots.use(ends);
    }

    private void position(List<Item> ranks, List<Item> ends) {
        if (ranks.size() == 1 && ends.isEmpty()) {
            asks = new Asks.Position(((Rank) ranks.getFirst().meaning()).position(), false, frame.has(Cue.THERE));
            slots.use(ranks);
        }
    }

    private void end(List<Item> ends) {
        Set<Direction> directions = directions(ends);
        if (directions.size() == 1) {
            asks = new Asks.End(directions.iterator().next());
            slots.use(ends);
        }
    }

    private static Set<Direction> directions(List<Item> ends) {
        Set<Direction> found = EnumSet.noneOf(Direction.class);
        for (Item item : ends) {
            found.add(
                    item.meaning() instanceof Superlative superlative
                            ? superlative.direction()
                            : item.cue(Cue.MORE) ? Direction.HIGHEST : Direction.LOWEST);
        }
        return found;
    }
}
