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
        List<Condition> represented = represented();
        @Nullable List<Condition> positions = positions(done);
        @Nullable List<Condition> moves = moves(done);
        if (beats == null || tied == null || none == null || positions == null || moves == null) {
            return null;
        }
        found.addAll(beats);
        found.addAll(tied);
        found.addAll(none);
        found.addAll(represented);
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

    /// «provincias donde Vox sacó escaño», «donde Sumar se quedó sin diputado».
    private List<Condition> represented() {
        List<Item> seats = frame.measures().stream()
                .filter(item -> !slots.used().contains(item) && item.measure("seats"))
                .toList();
        List<Item> parties = parties();
        @Nullable String party = parties.size() == 1 ? id(parties.getFirst()) : null;
        boolean bare = seats.size() == 1
                && party != null
                && frame.measures().size() == 1
                && frame.cues(Cue.MORE, Cue.LESS, Cue.RISE, Cue.FALL, Cue.WIN, Cue.DIFFERENCE, Cue.CHANGE)
                        .isEmpty()
                && !frame.has(Meaning.Superlative.class)
                && !frame.has(Meaning.NumberGiven.class)
                && !asked(seats.getFirst());
        List<Item> nots = frame.cues(Cue.NOT);
        if (!bare || nots.size() > 1 || party == null) {
            return List.of();
        }
        slots.use(nots);
        slots.use(seats);
        slots.use(parties);
        boolean without = seats.getFirst().like("(?iu)sin\\s.*") || !nots.isEmpty();
        Comparator comparator = without ? Comparator.EQUAL : Comparator.AT_LEAST;
        return List.of(
                new Condition.Compares(Measure.of("seats", party), null, false, comparator, without ? 0 : 1, null));
    }

    /// «cuántos escaños», «los escaños»: how many, not whether there was one.
    private boolean asked(Item seats) {
        int at = frame.position(seats);
        boolean singular = seats.like("(?iu)((sin|ning[uú]n|ni un) .*|esca[ñn]o|diputad[oa]|acta|representaci[oó]n.*)");
        boolean howMany = at > 0
                && frame.items().get(at - 1).soft()
                && (frame.items().get(at - 1).cue(Cue.HOW_MANY)
                        || frame.items().get(at - 1).like("(?iu)(los|las|de|por|cu[aá]ntos)"));
        return howMany || !(singular || seats.like("(?iu)(esca[ñn]os|diputad[oa]s|actas|representantes)"));
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
        if (greatest(more)) {
            return null;
        }
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

    /// «donde el PP sacó más ventaja al PSOE» looks for the greatest lead: that it had one is not what is asked.
    private static boolean greatest(List<Item> more) {
        return more.stream().anyMatch(item -> item.cue(Cue.MORE))
                && more.stream().anyMatch(item -> item.like("(?iu)(diferencia|ventaja|distancia|brecha)s?"));
    }

    /// «PSOE y Sumar juntos superaron al PP»: those that are no object are added up.
    private List<Condition> together(List<Item> parties, List<Item> done) {
        List<Item> more = unused(Cue.MORE, Cue.DIFFERENCE);
        boolean led = more.size() == 1 && more.getFirst().like("(?iu).*\\sal?");
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
        if (parties.size() > 1) {
            return ranks.isEmpty() ? neither(winning, parties) : inOrder(winning, ranks, parties);
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
                && parties.stream().allMatch(item -> id(item) != null);
        if (!each) {
            return null;
        }
        slots.use(nots);
        slots.use(winning);
        slots.use(parties);
        return parties.stream()
                .<Condition>map(item -> new Condition.Not(new Condition.Finished(String.valueOf(id(item)), 1, null)))
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
                && parties.stream().allMatch(item -> id(item) != null);
        if (!clear) {
            return null;
        }
        List<Condition> found = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            int position = told.get(i).meaning() instanceof Meaning.Rank rank ? rank.position() : 1;
            found.add(new Condition.Finished(String.valueOf(id(parties.get(i))), position, null));
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
