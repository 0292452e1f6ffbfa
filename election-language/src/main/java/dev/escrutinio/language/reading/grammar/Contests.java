package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what parties did in a place into conditions: «ganó el PP», «el PSOE superó a Vox», «donde subió ERC».
///
/// It takes the parties that no threshold has used; «no» before what a party did turns it round.
final class Contests {

    private static final Set<String> OF_PARTIES = Set.of("votes", "vote_share", "support");

    private final Frame frame;
    private final Slots slots;

    Contests(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
    }

    /// The conditions; null when it is unclear who did what.
    @Nullable
    List<Condition> read() {
        List<Condition> found = new ArrayList<>();
        List<Item> done = new ArrayList<>();
        @Nullable List<Condition> beats = beats(done);
        @Nullable List<Condition> tied = tied();
        @Nullable List<Condition> none = none();
        @Nullable List<Condition> positions = positions(done);
        @Nullable List<Condition> moves = moves(done);
        if (beats == null || tied == null || none == null || positions == null || moves == null) {
            return null;
        }
        found.addAll(beats);
        found.addAll(tied);
        found.addAll(none);
        found.addAll(positions);
        found.addAll(moves);
        return negated(found, done);
    }

    /// Only who finished where: «donde ganó Vox».
    @Nullable
    List<Condition> finished() {
        List<Item> done = new ArrayList<>();
        @Nullable List<Condition> found = positions(done);
        return found == null ? null : negated(found, done);
    }

    /// «donde no ganó el PP»: only a «no» right before what was done, and of one condition, is clear.
    private List<Condition> negated(List<Condition> found, List<Item> done) {
        List<Item> nots = frame.cues(Cue.NOT);
        if (nots.size() != 1 || found.size() != 1) {
            return found;
        }
        int next = Items.next(frame.items(), frame.position(nots.getFirst()) + 1);
        if (next >= frame.items().size() || !done.contains(frame.items().get(next))) {
            return found;
        }
        slots.use(nots);
        return List.of(new Condition.Not(found.getFirst()));
    }

    /// «pueblos que no votaron a Podemos»: it stood there and got nothing.
    private @Nullable List<Condition> none() {
        List<Item> nothing = unused(Cue.NOTHING);
        if (nothing.size() == 1) {
            return nothing(nothing);
        }
        List<Item> nots = unused(Cue.NOT);
        List<Item> votes = frame.measures().stream()
                .filter(item -> item.measure("support"))
                .toList();
        List<Item> parties = parties();
        if (nots.size() != 1 || votes.size() != 1 || parties.size() != 1) {
            return List.of();
        }
        int next = Items.next(frame.items(), frame.position(nots.getFirst()) + 1);
        @Nullable String party = id(parties.getFirst());
        if (next != frame.position(votes.getFirst()) || party == null) {
            return null;
        }
        slots.use(nots);
        slots.use(votes);
        slots.use(parties);
        return List.of(new Condition.Compares(Measure.of("votes", party), null, false, Comparator.EQUAL, 0, null));
    }

    /// «sin ningún voto a Sumar».
    private @Nullable List<Condition> nothing(List<Item> nothing) {
        List<Item> parties = parties();
        @Nullable String party = parties.size() == 1 ? id(parties.getFirst()) : null;
        List<Item> nots = frame.cues(Cue.NOT);
        // «no obtuvo ni un voto» denies once.
        boolean once = nots.isEmpty()
                || (nots.size() == 1
                        && Items.next(frame.items(), frame.position(nots.getFirst()) + 1)
                                == frame.position(nothing.getFirst()));
        if (party == null || !once) {
            return null;
        }
        slots.use(nots);
        slots.use(nothing);
        slots.use(parties);
        return List.of(new Condition.Compares(Measure.of("votes", party), null, false, Comparator.EQUAL, 0, null));
    }

    private List<Item> parties() {
        return frame.parties().stream()
                .filter(item -> !slots.used().contains(item))
                .toList();
    }

    private List<Item> unused(Cue... cues) {
        return frame.cues(cues).stream()
                .filter(item -> !slots.used().contains(item))
                .toList();
    }

    private static @Nullable String id(Item party) {
        List<String> ids = ((PartyNamed) party.meaning()).ids();
        return ids.size() == 1 ? ids.getFirst() : null;
    }

    /// «donde el PP sacó más votos que el PSOE», «donde el PSOE ganó al PP».
    private @Nullable List<Condition> beats(List<Item> done) {
        List<Item> parties = parties();
        if (parties.size() > 2) {
            return together(parties, done);
        }
        List<Item> more = unused(Cue.MORE, Cue.DIFFERENCE);
        List<Item> less = unused(Cue.LESS);
        List<Item> won = unused(Cue.WIN);
        boolean compared = !more.isEmpty() || !less.isEmpty();
        @Nullable Item object = parties.size() == 2 ? object(parties) : null;
        boolean defeated = !compared && !won.isEmpty() && object != null;
        if (parties.size() != 2 || !(compared || defeated)) {
            return List.of();
        }
        boolean firstIsObject = parties.getFirst().equals(object);
        @Nullable String one = id(parties.get(firstIsObject ? 1 : 0));
        @Nullable String other = id(parties.get(firstIsObject ? 0 : 1));
        if (one == null || other == null || (!more.isEmpty() && !less.isEmpty())) {
            return null;
        }
        List<Item> told = defeated ? won : !more.isEmpty() ? more : less;
        slots.use(parties);
        slots.use(told);
        done.addAll(told);
        return List.of(less.isEmpty() ? new Condition.Beats(one, other, null) : new Condition.Beats(other, one, null));
    }

    /// «PSOE y Sumar juntos superaron al PP»: those that are no object are added up.
    private List<Condition> together(List<Item> parties, List<Item> done) {
        List<Item> more = unused(Cue.MORE, Cue.DIFFERENCE);
        boolean led = more.size() == 1 && more.getFirst().text().matches("(?iu).*\\sal?");
        @Nullable Item object = led ? parties.getLast() : object(parties);
        @Nullable String other = object == null ? null : id(object);
        boolean clear = more.size() == 1
                && frame.position(more.getFirst()) > frame.position(parties.getFirst())
                && other != null
                && parties.getLast().equals(object)
                && PartySums.governed(frame)
                && parties.stream().allMatch(item -> id(item) != null);
        if (!clear || other == null) {
            return List.of();
        }
        String sum = parties.stream()
                .filter(item -> !item.equals(object))
                .map(item -> String.valueOf(id(item)))
                .distinct()
                .collect(Collectors.joining("+"));
        slots.use(parties);
        slots.use(more);
        slots.use(frame.cues(Cue.TOGETHER));
        done.addAll(more);
        return List.of(new Condition.Beats(sum, other, null));
    }

    /// «empataron PP y PSOE»: none of the two has more; «hubo empate» without parties is one for the first place.
    private @Nullable List<Condition> tied() {
        List<Item> tied = unused(Cue.TIED);
        if (tied.isEmpty()) {
            return List.of();
        }
        List<Item> parties = parties();
        slots.use(tied);
        if (parties.isEmpty()) {
            List<Item> first = frame.all(Meaning.Rank.class);
            boolean other = first.stream().anyMatch(item -> ((Meaning.Rank) item.meaning()).position() != 1);
            slots.use(first);
            slots.use(unused(Cue.WIN));
            slots.assume("se toma el empate en el primer puesto");
            return other
                    ? null
                    : List.of(
                            new Condition.Compares(Measure.of("margin_votes"), null, false, Comparator.EQUAL, 0, null));
        }
        @Nullable String one = parties.size() == 2 ? id(parties.getFirst()) : null;
        @Nullable String other = parties.size() == 2 ? id(parties.getLast()) : null;
        if (one == null || other == null) {
            return null;
        }
        slots.use(parties);
        return List.of(
                new Condition.Not(new Condition.Beats(one, other, null)),
                new Condition.Not(new Condition.Beats(other, one, null)));
    }

    /// The party that «a» makes the object: «al PP le ganó el PSOE».
    private @Nullable Item object(List<Item> parties) {
        @Nullable Item object = null;
        for (Item party : parties) {
            int at = frame.position(party);
            int from = at - 1;
            while (from >= 0 && frame.items().get(from).soft()) {
                from--;
            }
            if (Items.links(frame.items(), from, at).contains(Link.A)) {
                object = object == null ? party : null;
            }
        }
        return object;
    }

    /// «ERC quedó primera», «ganó el PP»: the position that a party finished at.
    private @Nullable List<Condition> positions(List<Item> done) {
        List<Item> winning = unused(Cue.WIN);
        List<Item> ranks = frame.all(Meaning.Rank.class);
        List<Item> parties = parties();
        if (winning.isEmpty() && ranks.isEmpty()) {
            return List.of();
        }
        @Nullable String party = parties.size() == 1 ? id(parties.getFirst()) : null;
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

    /// «donde subió el PSOE», «donde bajó la participación»: a change above or below none.
    private @Nullable List<Condition> moves(List<Item> done) {
        List<Item> rises = unused(Cue.RISE);
        List<Item> falls = unused(Cue.FALL);
        if (rises.isEmpty() && falls.isEmpty()) {
            return List.of();
        }
        @Nullable Measure measure = moved();
        if (measure == null || (!rises.isEmpty() && !falls.isEmpty()) || frame.has(Cue.CHANGE)) {
            return null;
        }
        List<Item> told = rises.isEmpty() ? falls : rises;
        slots.use(told);
        done.addAll(told);
        Comparator comparator = rises.isEmpty() ? Comparator.LESS : Comparator.GREATER;
        return List.of(new Condition.Compares(measure, null, true, comparator, 0, null));
    }

    private @Nullable Measure moved() {
        List<Item> parties = parties();
        List<Item> measures = frame.measures().stream()
                .filter(item -> !slots.used().contains(item))
                .toList();
        List<String> ids = measures.stream()
                .flatMap(item -> ((MeasureNamed) item.meaning()).ids().stream())
                .distinct()
                .toList();
        if (parties.size() > 1 || ids.size() > 1) {
            return null;
        }
        @Nullable Measure measure = parties.isEmpty() ? ofPlace(ids) : ofParty(id(parties.getFirst()), ids);
        if (measure != null) {
            slots.use(parties);
            slots.use(measures);
            slots.use(frame.all(item -> item.unit(Unit.PERCENT) && "vote_share".equals(measure.id())));
        }
        return measure;
    }

    private @Nullable Measure ofPlace(List<String> ids) {
        boolean counted = ids.size() == 1
                && !OF_PARTIES.contains(ids.getFirst())
                && !frame.context().indicator(ids.getFirst())
                && !frame.context().measure(ids.getFirst()).needsParty();
        return counted ? Measure.of(ids.getFirst()) : null;
    }

    private @Nullable Measure ofParty(@Nullable String party, List<String> ids) {
        if (party == null || !OF_PARTIES.containsAll(ids)) {
            return null;
        }
        boolean votes = ids.contains("votes");
        if (!votes && ids.isEmpty()) {
            slots.assume("se toma el porcentaje de voto");
        }
        return Measure.of(votes ? "votes" : "vote_share", party);
    }
}
