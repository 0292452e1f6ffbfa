package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked of places, and apart from it the relative clause that says which ones: «votos del PSOE en los
/// municipios | donde ganó el PNV».
///
/// @param rest without the clause; a date or place that only the clause has is of both
/// @param clause the level and what the clause says of it
/// @param ownDate whether both tell an election, so that the clause is of its own
record DescribedPlaces(Frame rest, Frame clause, boolean ownDate) {

    private static final String ENDS = ",;:?.¿";

    /// The clause of the only level that a question names in plural.
    static Optional<DescribedPlaces> of(Frame frame) {
        List<Item> levels = frame.levels();
        if (levels.size() != 1 || !((Meaning.LevelNamed) levels.getFirst().meaning()).plural()) {
            return Optional.empty();
        }
        List<Item> items = frame.items();
        int start = start(items, frame.position(levels.getFirst()));
        return start < 0 ? Optional.empty() : split(frame, start, end(items, start));
    }

    /// Where the clause begins: with what is no part of the places' own names and sizes in between.
    private static int start(List<Item> items, int level) {
        for (int i = level + 1; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.cue(Cue.WHERE) || item.link(Link.QUE)) {
                return i;
            }
            boolean narrows = item.soft()
                    || item.meaning() instanceof Meaning.PlaceNamed
                    || item.meaning() instanceof Meaning.Threshold;
            if (!narrows || item.mark(',')) {
                return -1;
            }
        }
        return -1;
    }

    private static int end(List<Item> items, int start) {
        int end = start;
        while (end < items.size() && !Items.mark(items, end - 1, end + 1, ENDS)) {
            end++;
        }
        return end;
    }

    private static Optional<DescribedPlaces> split(Frame frame, int start, int end) {
        List<Item> inside = frame.items().subList(start, end);
        List<Item> outside = Stream.concat(
                        frame.items().subList(0, start).stream(),
                        frame.items().subList(end, frame.items().size()).stream())
                .toList();
        Frame clause = frame(frame, inside);
        Frame rest = frame(frame, outside);
        if (!clause.places().isEmpty() && !rest.places().isEmpty()) {
            return Optional.empty();
        }
        boolean ownDate = !clause.dates().isEmpty() && !rest.dates().isEmpty();
        List<Item> shared = Stream.concat(clause.places().stream(), ownDate ? Stream.of() : clause.dates().stream())
                .toList();
        List<Item> told = new ArrayList<>(outside);
        told.addAll(shared);
        told.sort(Comparator.comparingInt(Item::start));
        List<Item> said = new ArrayList<>(frame.levels());
        inside.stream().filter(item -> !shared.contains(item)).forEach(said::add);
        if (rest.parties().size() == 1 && Elided.in(clause)) {
            Item party = rest.parties().getFirst();
            // an item of its own: what the clause uses is still to be asked of
            said.add(2, party.with(party.meaning()));
        }
        return Optional.of(new DescribedPlaces(frame(frame, told), frame(frame, said), ownDate));
    }

    /// What a person is asked about the rest, with the clause in its place again: choosing an election drops nothing.
    Draft whole(Draft draft) {
        return draft instanceof Draft.Open open
                ? new Draft.Open(
                        open.code(),
                        open.what(),
                        open.fillings().stream()
                                .map(each -> new Draft.Filling(each.label(), whole(each.frame()), each.question()))
                                .toList())
                : draft;
    }

    private Frame whole(Frame filled) {
        List<Item> items = new ArrayList<>(filled.items());
        clause.items().stream()
                .filter(item -> items.stream().noneMatch(item::sameStretch))
                .forEach(items::add);
        items.sort(Comparator.comparingInt(Item::start));
        return frame(filled, items);
    }

    private static Frame frame(Frame of, List<Item> items) {
        return new Frame(of.context(), of.question(), items);
    }

    /// What the clause says, in an election of its own where it tells one; null where that is unclear.
    @Nullable
    List<Condition> conditions(Slots slots) {
        @Nullable List<Condition> found = CountKind.conditions(clause, slots);
        if (found == null || found.isEmpty() || found.stream().anyMatch(CountKind::change)) {
            return null;
        }
        slots.use(clause.cues(Cue.WHERE));
        return ownDate ? dated(found, slots) : found;
    }

    private @Nullable List<Condition> dated(List<Condition> found, Slots slots) {
        Slots own = new Slots();
        boolean open = ElectionSlots.fill(clause, Needs.exact(), own).isPresent();
        if (open || own.elections().size() != 1) {
            return null;
        }
        slots.use(own.used());
        own.assumptions().forEach(slots::assume);
        return found.stream()
                .map(each -> EachElection.timeless(clause.context(), each)
                        ? each
                        : EachElection.in(each, own.firstElection()))
                .toList();
    }
}
