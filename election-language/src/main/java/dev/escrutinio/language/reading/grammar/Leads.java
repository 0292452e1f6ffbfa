package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a lead of one party over another one asks of places.
final class Leads {

    private static final Set<Comparator> FROM_BELOW = Set.of(Comparator.GREATER, Comparator.AT_LEAST, Comparator.EQUAL);

    private Leads() {}

    /// Whether an item names how far two parties lie apart.
    static boolean named(Item item) {
        return item.measure("vote_ratio")
                || item.measure("lead")
                || item.measure("lead_votes")
                || item.measure("gap")
                || item.measure("gap_votes");
    }

    /// «donde el PP sacó más de 20 puntos al PSOE»: the conditions of a bound; null where it is of something else.
    static @Nullable List<Condition> bounded(Frame frame, Slots slots, Threshold threshold) {
        List<Item> words = slots.unused(frame.all(Leads::named));
        List<Item> parties = slots.unused(frame.parties());
        boolean times = words.size() == 1 && words.getFirst().measure("vote_ratio");
        boolean fits = times
                ? threshold.unit() == Unit.RATIO
                : threshold.unit() == Unit.VOTES || threshold.unit() == Unit.POINTS;
        if (words.size() != 1 || parties.size() != 1 || !fits) {
            return null;
        }
        String id = ((MeasureNamed) words.getFirst().meaning()).ids().getFirst();
        Measure measure =
                Measure.of(id, ((PartyNamed) parties.getFirst().meaning()).ids().getFirst());
        slots.use(words);
        slots.use(parties);
        List<Condition> found = new ArrayList<>();
        found.add(new Condition.Compares(
                measure, null, false, threshold.comparator(), threshold.value(), threshold.upper()));
        List<Condition> won = won(frame, slots, measure);
        found.addAll(won);
        if (won.isEmpty() && !FROM_BELOW.contains(threshold.comparator())) {
            found.addAll(ahead(measure));
        }
        return found;
    }

    /// Where a ranked lead is looked for: where the party won, and a least lead is one all the same.
    static List<Condition> ranked(
            Frame frame, Slots slots, List<Measure> ordered, Set<Direction> directions, boolean byChange) {
        if (byChange || ordered.isEmpty()) {
            return List.of();
        }
        List<Condition> won = won(frame, slots, ordered.getFirst());
        return won.isEmpty() && directions.equals(Set.of(Direction.LOWEST)) ? ahead(ordered.getFirst()) : won;
    }

    /// «ganó el PSOE con más ventaja sobre el PP»: it came first, before all others too.
    private static List<Condition> won(Frame frame, Slots slots, Measure measure) {
        List<Item> wins = frame.cues(Cue.WIN);
        @Nullable String party = ahead(measure).isEmpty() ? null : measure.party();
        if (wins.size() != 1 || party == null || frame.has(Cue.NOT)) {
            return List.of();
        }
        slots.use(wins);
        return List.of(new Condition.Finished(party.substring(0, party.indexOf('>')), 1, null));
    }

    private static List<Condition> ahead(Measure measure) {
        @Nullable String party = measure.party();
        if (!measure.id().startsWith("lead") || party == null) {
            return List.of();
        }
        int at = party.indexOf('>');
        return List.of(new Condition.Beats(party.substring(0, at), party.substring(at + 1), null));
    }
}
