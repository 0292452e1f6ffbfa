package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where parties finished: «ERC quedó primera», «ganó el PP», «quedó primera ERC y segundo el PSC».
final class Positions {

    private final Frame frame;
    private final Slots slots;
    private final Contestants contestants;

    Positions(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
        this.contestants = new Contestants(frame, slots);
    }

    /// «ERC quedó primera», «ganó el PP»: the position that a party finished at.
    @Nullable
    List<Condition> read(List<Item> done) {
        List<Item> winning = contestants.cues(Cue.WIN);
        List<Item> ranks = frame.all(Meaning.Rank.class);
        List<Item> parties = who();
        if (winning.isEmpty() && ranks.isEmpty()) {
            return List.of();
        }
        if (ranks.stream().anyMatch(rank -> OrdinalPlace.ofPlace(frame, rank))) {
            return null;
        }
        if (parties.size() > 1) {
            return ranks.isEmpty() ? neither(winning, parties) : inOrder(winning, ranks, parties);
        }
        if (ranks.size() > 1 && parties.size() == 1 && winning.isEmpty()) {
            return neither(parties.getFirst(), ranks);
        }
        @Nullable String party = parties.size() == 1 ? Contestants.id(parties.getFirst()) : null;
        int position = ranks.isEmpty() ? 1 : ((Meaning.Rank) ranks.getFirst().meaning()).position();
        if (party == null || ranks.size() > 1 || (!winning.isEmpty() && position != 1)) {
            return null;
        }
        slots.use(winning);
        slots.use(ranks);
        slots.use(parties);
        done.addAll(winning);
        done.addAll(ranks);
        return List.of(new Condition.Finished(party, position, null));
    }

    /// Those that no bound has used; «donde ganó el PP y pasó del 50 %» says two things of its only party.
    private List<Item> who() {
        List<Item> parties = contestants.parties();
        return parties.isEmpty() && frame.parties().size() == 1 ? frame.parties() : parties;
    }

    /// «donde ni el PP ni el PSOE ganaron»: each behind a «ni» of its own.
    private @Nullable List<Condition> neither(List<Item> winning, List<Item> parties) {
        List<Item> nots = frame.cues(Cue.NOT);
        List<Item> nors =
                nots.stream().filter(item -> item.text().equalsIgnoreCase("ni")).toList();
        boolean each = nors.size() == parties.size()
                && nots.size() <= nors.size() + 1
                && nors.stream()
                        .map(item -> Items.next(frame.items(), frame.position(item) + 1))
                        .allMatch(at -> at < frame.items().size()
                                && parties.contains(frame.items().get(at)))
                && parties.stream().allMatch(item -> Contestants.id(item) != null);
        if (!each) {
            return null;
        }
        slots.use(nots);
        slots.use(winning);
        slots.use(parties);
        return parties.stream()
                .<Condition>map(item ->
                        new Condition.Not(new Condition.Finished(String.valueOf(Contestants.id(item)), 1, null)))
                .toList();
    }

    /// «no fue ni primero ni segundo»: each position behind a «ni» of its own.
    private @Nullable List<Condition> neither(Item party, List<Item> ranks) {
        @Nullable String id = Contestants.id(party);
        List<Item> nots = frame.cues(Cue.NOT);
        boolean each = nots.size() <= ranks.size() + 1
                && ranks.stream().allMatch(rank -> {
                    int at = Items.before(frame.items(), frame.position(rank));
                    return at >= 0 && frame.items().get(at).text().equalsIgnoreCase("ni");
                });
        if (id == null || !each) {
            return null;
        }
        slots.use(nots);
        slots.use(ranks);
        slots.use(party);
        return ranks.stream()
                .<Condition>map(rank ->
                        new Condition.Not(new Condition.Finished(id, ((Meaning.Rank) rank.meaning()).position(), null)))
                .toList();
    }

    /// «quedó primera ERC y segundo el PSC»: a position for each party, all of them before or all behind it.
    private @Nullable List<Condition> inOrder(List<Item> winning, List<Item> ranks, List<Item> parties) {
        List<Item> told = frame.items().stream()
                .filter(item -> winning.contains(item) || ranks.contains(item))
                .toList();
        boolean clear = told.size() == parties.size()
                && frame.cues(Cue.NOT).isEmpty()
                && (alternate(told, parties) || alternate(parties, told))
                && parties.stream().allMatch(item -> Contestants.id(item) != null);
        if (!clear) {
            return null;
        }
        List<Condition> found = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            int position = told.get(i).meaning() instanceof Meaning.Rank rank ? rank.position() : 1;
            found.add(new Condition.Finished(String.valueOf(Contestants.id(parties.get(i))), position, null));
        }
        slots.use(told);
        slots.use(parties);
        return found;
    }

    /// Whether each one stands before its other and behind the others before.
    private boolean alternate(List<Item> ones, List<Item> others) {
        for (int i = 0; i < ones.size(); i++) {
            int at = frame.position(ones.get(i));
            boolean behind = i == 0 || at > frame.position(others.get(i - 1));
            if (!behind || at > frame.position(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
