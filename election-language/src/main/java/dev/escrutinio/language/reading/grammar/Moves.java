package dev.escrutinio.language.reading.grammar;

import static dev.escrutinio.contracts.plan.Comparator.GREATER;
import static dev.escrutinio.contracts.plan.Comparator.LESS;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rose or fell: «donde subió el PSOE», «donde bajó la participación».
final class Moves {

    private static final Set<String> OF_PARTIES = Set.of("votes", "vote_share", "support");

    private final Frame frame;
    private final Slots slots;
    private final Contestants contestants;

    Moves(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
        this.contestants = new Contestants(frame, slots);
    }

    /// «donde subió el PSOE», «donde bajó la participación»: a change above or below none.
    @Nullable
    List<Condition> read(List<Item> done) {
        List<Item> rises = contestants.cues(Cue.RISE);
        List<Item> falls = contestants.cues(Cue.FALL);
        if (rises.isEmpty() && falls.isEmpty()) {
            return List.of();
        }
        boolean lost = frame.measures().isEmpty()
                && !frame.has(Meaning.UnitNamed.class)
                && falls.stream().anyMatch(item -> item.like("(?iu)perd(i[oó]|ieron|ido|ía|ían)"));
        if (lost) {
            // «provincias que el PP perdió»: votes, or where it had won
            return null;
        }
        @Nullable List<Condition> each = each(rises, falls, done);
        if (each != null) {
            return each;
        }
        @Nullable Measure measure = moved();
        if (measure == null || (!rises.isEmpty() && !falls.isEmpty()) || frame.has(Cue.CHANGE)) {
            return null;
        }
        List<Item> told = rises.isEmpty() ? falls : rises;
        slots.use(told);
        done.addAll(told);
        return List.of(change(measure, falls.isEmpty()));
    }

    /// «subió el PP y bajó Vox», «subieron el PP y el PSOE»: each with its own verb, or all with one; null where
    /// something else is said.
    private @Nullable List<Condition> each(List<Item> rises, List<Item> falls, List<Item> done) {
        List<Item> verbs = inOrder(rises, falls);
        List<Item> subjects = inOrder(contestants.parties(), slots.unused(frame.measures()));
        boolean told = subjects.size() == 2
                && !frame.has(Cue.CHANGE)
                && !frame.has(Cue.NOT)
                && !frame.has(Meaning.UnitNamed.class)
                && (verbs.size() == 2 ? apart(verbs, subjects) : verbs.size() == 1 && joined(subjects));
        List<Measure> measures = told
                ? subjects.stream().map(this::measure).flatMap(Optional::stream).toList()
                : List.of();
        if (measures.size() != 2) {
            return null;
        }
        slots.use(verbs);
        slots.use(subjects);
        done.addAll(verbs);
        return List.of(
                change(measures.getFirst(), rises.contains(verbs.getFirst())),
                change(measures.getLast(), rises.contains(verbs.getLast())));
    }

    private List<Item> inOrder(List<Item> some, List<Item> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(frame::position))
                .toList();
    }

    /// Whether an «y» between the verbs parts their subjects too.
    private boolean apart(List<Item> verbs, List<Item> subjects) {
        int from = frame.position(verbs.getFirst());
        int to = frame.position(verbs.getLast());
        int first = frame.position(subjects.getFirst());
        int last = frame.position(subjects.getLast());
        for (int i = from + 1; i < to; i++) {
            if (frame.items().get(i).link(Link.Y) && first < i && i < last) {
                return true;
            }
        }
        return false;
    }

    private boolean joined(List<Item> parties) {
        int from = frame.position(parties.getFirst());
        int to = frame.position(parties.getLast());
        return parties.stream().allMatch(item -> item.meaning() instanceof Meaning.PartyNamed)
                && frame.cues(Cue.TOGETHER).isEmpty()
                && Items.next(frame.items(), from + 1) == to
                && Items.links(frame.items(), from, to).equals(Set.of(Link.Y));
    }

    private Optional<Measure> measure(Item subject) {
        return Optional.ofNullable(
                subject.meaning() instanceof MeasureNamed named
                        ? ofPlace(named.ids())
                        : ofParty(Contestants.id(subject), List.of()));
    }

    private static Condition change(Measure measure, boolean rose) {
        return new Condition.Compares(measure, null, true, rose ? GREATER : LESS, 0, null);
    }

    private @Nullable Measure moved() {
        List<Item> parties = contestants.parties();
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
        @Nullable Measure measure = parties.isEmpty() ? ofPlace(ids) : ofParty(Contestants.id(parties.getFirst()), ids);
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
