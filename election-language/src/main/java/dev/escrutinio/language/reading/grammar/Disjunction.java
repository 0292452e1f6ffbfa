package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Conditions of which any may hold: «ganó el PP o Vox superó el 15 %», «donde el PP o el PSOE pasaron del 50 %».
///
/// Every half is read as if it stood alone, with the words that both share. Beside an «o» there is no «y» between
/// conditions: which of them it joins would be a guess.
final class Disjunction {

    private static final Set<String> OF_PARTIES = Set.of("votes", "vote_share", "support");

    private final Frame frame;
    private final Slots slots;
    private final List<Item> ors;

    private Disjunction(Frame frame, Slots slots, List<Item> ors) {
        this.frame = frame;
        this.slots = slots;
        this.ors = ors;
    }

    /// The conditions, one of them of several of which any may hold; null where it is not clear which ones.
    static @Nullable List<Condition> of(Frame frame, Slots slots) {
        return new Disjunction(frame, slots, Alternatives.ofConditions(frame)).read();
    }

    private @Nullable List<Condition> read() {
        List<Item> parties = parties();
        List<List<Item>> halves = parties.isEmpty() ? halves() : each(parties);
        List<List<Condition>> read = new ArrayList<>();
        for (List<Item> half : halves) {
            @Nullable List<Condition> found = half(half);
            if (found == null) {
                return null;
            }
            read.add(found);
        }
        return either(read, !parties.isEmpty());
    }

    private @Nullable List<Condition> half(List<Item> items) {
        Frame half = new Frame(frame.context(), frame.question(), items);
        // a word that both share is no used one for the second
        Slots own = new Slots();
        @Nullable List<Condition> thresholds = new Conditions(half, own).thresholds();
        @Nullable List<Condition> contests = thresholds == null ? null : new Contests(half, own).read();
        if (thresholds == null || contests == null) {
            return null;
        }
        slots.use(own.used());
        own.assumptions().forEach(slots::assume);
        List<Condition> all = new ArrayList<>(thresholds);
        all.addAll(contests);
        return all;
    }

    private @Nullable List<Condition> either(List<List<Condition>> halves, boolean distributed) {
        List<Condition> shared = distributed ? shared(halves) : population(halves.getFirst());
        Set<Condition> any = new LinkedHashSet<>();
        for (List<Condition> half : halves) {
            List<Condition> own = withoutWon(
                    half.stream().filter(each -> !shared.contains(each)).toList());
            if (own.size() != 1) {
                return null;
            }
            any.add(own.getFirst());
        }
        boolean exact = any.stream().allMatch(Disjunction::exact);
        if (any.size() < 2 || (!exact && any.stream().anyMatch(Disjunction::exact))) {
            return null;
        }
        slots.use(ors);
        List<Condition> all = new ArrayList<>(shared);
        all.add(new Condition.Either(List.copyOf(any)));
        return all;
    }

    /// A number without a comparison may lean on the other half's: «superó los 100 votos o los 200».
    private static boolean exact(Condition condition) {
        return condition instanceof Condition.Compares compares && compares.comparator() == Comparator.EQUAL;
    }

    private static List<Condition> shared(List<List<Condition>> halves) {
        return halves.getFirst().stream()
                .filter(one -> halves.stream().allMatch(half -> half.contains(one)))
                .toList();
    }

    /// «municipios de más de 5.000 habitantes donde ganó el PP o …»: of which places it is asked.
    private List<Condition> population(List<Condition> first) {
        boolean open = first.size() == 2
                && first.getFirst() instanceof Condition.Compares compares
                && "population".equals(compares.measure().id());
        return open ? List.of(first.getFirst()) : List.of();
    }

    /// Who got more than half of the votes has won: «ganó con más del 50 %» says one thing.
    private static List<Condition> withoutWon(List<Condition> half) {
        return half.stream()
                .filter(one -> !(one instanceof Condition.Finished won
                        && won.position() == 1
                        && half.stream().anyMatch(other -> overHalf(other, won.party()))))
                .toList();
    }

    private static boolean overHalf(Condition condition, String party) {
        return condition instanceof Condition.Compares compares
                && "vote_share".equals(compares.measure().id())
                && compares.measure().base() == null
                && party.equals(compares.measure().party())
                && !compares.change()
                && compares.comparator() == Comparator.GREATER
                && compares.value() >= 50;
    }

    /// The parties that one predicate is said of: «el PP o el PSOE pasaron del 50 %»; none where each has its own.
    private List<Item> parties() {
        Set<Item> parties = new LinkedHashSet<>();
        for (Item or : ors) {
            int before = Items.before(frame.items(), frame.position(or));
            int next = Items.next(frame.items(), frame.position(or) + 1);
            if (before < 0
                    || next == frame.items().size()
                    || !party(frame.items().get(before))
                    || !party(frame.items().get(next))) {
                return List.of();
            }
            parties.add(frame.items().get(before));
            parties.add(frame.items().get(next));
        }
        List<Item> chain = new ArrayList<>(parties);
        for (int at = comma(chain.getFirst()); at >= 0; at = comma(chain.getFirst())) {
            chain.addFirst(frame.items().get(at));
        }
        return told(chain.getFirst()) && tells(chain.getLast()) ? List.of() : chain;
    }

    /// «PP, PSOE o Vox»: the party before a comma; -1 for none.
    private int comma(Item party) {
        int at = frame.position(party);
        int before = Items.before(frame.items(), at);
        boolean listed = before >= 0
                && party(frame.items().get(before))
                && Items.mark(frame.items(), before, at, ",")
                && Items.links(frame.items(), before, at).isEmpty();
        return listed ? before : -1;
    }

    /// Whether something that parties do is said before the first one.
    private boolean told(Item party) {
        return frame.items().subList(0, frame.position(party)).stream().anyMatch(Disjunction::predicate);
    }

    /// Whether something that the last one does, and no mere «con más del 50 %», is said right behind it.
    private boolean tells(Item party) {
        int at = frame.position(party);
        int next = Items.next(frame.items(), at + 1);
        return next < frame.items().size()
                && (predicate(frame.items().get(next))
                        || frame.items().get(next).cue(Cue.NOT))
                && !Items.links(frame.items(), at, next).contains(Link.CON);
    }

    private static boolean predicate(Item item) {
        return !item.soft()
                && (item.cue(Cue.WIN, Cue.RISE, Cue.FALL, Cue.MORE, Cue.LESS, Cue.DIFFERENCE)
                        || item.meaning() instanceof Meaning.Rank
                        || item.meaning() instanceof Meaning.ThanPlace
                        || (item.meaning() instanceof Threshold threshold && threshold.unit() != Unit.PEOPLE));
    }

    private static boolean party(Item item) {
        return item.meaning() instanceof PartyNamed;
    }

    /// The sentence once for each party, without the others; none where it is denied or joined with more.
    private List<List<Item>> each(List<Item> parties) {
        int from = frame.position(parties.getFirst());
        int to = frame.position(parties.getLast());
        boolean joined = !frame.cues(Cue.NOT).isEmpty() || ands();
        return joined
                ? List.of(List.of())
                : parties.stream()
                        .map(party -> {
                            List<Item> alone = new ArrayList<>(frame.items().subList(0, from));
                            alone.add(party);
                            alone.addAll(
                                    frame.items().subList(to + 1, frame.items().size()));
                            return alone;
                        })
                        .toList();
    }

    /// An «y» between anything but places or dates.
    private boolean ands() {
        return frame.items().stream().filter(item -> item.link(Link.Y)).anyMatch(and -> {
            int before = Items.before(frame.items(), frame.position(and));
            int next = Items.next(frame.items(), frame.position(and) + 1);
            if (before < 0 || next == frame.items().size()) {
                return true;
            }
            List<Item> beside = List.of(frame.items().get(before), frame.items().get(next));
            return !frame.places().containsAll(beside) && !frame.dates().containsAll(beside);
        });
    }

    /// What stands between the «o»s, each with the dates, and with who or what the first one speaks of where it names
    /// none itself: «Vox pasó del 30 % o ganó».
    private List<List<Item>> halves() {
        List<List<Item>> halves = new ArrayList<>();
        int from = 0;
        for (Item or : ors) {
            halves.add(frame.items().subList(from, frame.position(or)));
            from = frame.position(or) + 1;
        }
        halves.add(frame.items().subList(from, frame.items().size()));
        List<Item> named = subjects(halves.getFirst());
        List<Item> subject = named.isEmpty() ? subjects(halves.get(1)) : named;
        return halves.stream()
                .map(half -> whole(half, subjects(half).isEmpty() ? subject : List.of()))
                .toList();
    }

    private List<Item> whole(List<Item> half, List<Item> subject) {
        if (subject.size() > 1 || (!subject.isEmpty() && !frame.cues(Cue.NOT).isEmpty())) {
            return List.of();
        }
        List<Item> whole = new ArrayList<>(subject);
        whole.addAll(half);
        frame.dates().stream().filter(date -> !half.contains(date)).forEach(whole::add);
        return whole;
    }

    private static List<Item> subjects(List<Item> half) {
        return half.stream()
                .filter(item -> party(item)
                        || (item.meaning() instanceof MeasureNamed named
                                && !OF_PARTIES.contains(named.ids().getFirst()))
                        || (item.meaning() instanceof Threshold threshold
                                && threshold.unit() == Unit.PEOPLE
                                && half.stream().noneMatch(Disjunction::predicate)))
                .toList();
    }
}
