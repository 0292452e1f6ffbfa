package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// A sentence's items by their types, in order.
record Frame(Context context, String question, List<Item> items) {

    Frame {
        items = List.copyOf(items);
    }

    List<Item> all(Class<? extends Meaning> type) {
        return all(item -> type.isInstance(item.meaning()));
    }

    List<Item> all(Predicate<Item> wanted) {
        List<Item> all = new ArrayList<>();
        for (Item item : items) {
            if (wanted.test(item)) {
                all.add(item);
            }
        }
        return all.isEmpty() ? List.of() : Collections.unmodifiableList(all);
    }

    // every kind of question looks at a frame many times: loops, since streams cost more than looking
    private boolean any(Predicate<Item> wanted) {
        for (Item item : items) {
            if (wanted.test(item)) {
                return true;
            }
        }
        return false;
    }

    boolean has(Cue cue) {
        return any(item -> item.cue(cue));
    }

    boolean has(Unit unit) {
        return any(item -> item.unit(unit));
    }

    boolean has(Class<? extends Meaning> type) {
        return any(item -> type.isInstance(item.meaning()));
    }

    boolean has(Link link) {
        return any(item -> item.link(link));
    }

    List<Item> cues(Cue... cues) {
        return all(item -> !item.soft() && item.cue(cues));
    }

    List<Item> parties() {
        return all(Meaning.PartyNamed.class);
    }

    List<Item> places() {
        return all(
                item -> item.meaning() instanceof Meaning.PlaceNamed || item.meaning() instanceof Meaning.PlacesListed);
    }

    List<Item> measures() {
        return all(Meaning.MeasureNamed.class);
    }

    List<Item> dates() {
        return all(item -> item.meaning() instanceof Meaning.DateGiven
                || item.meaning() instanceof Meaning.ElectionsNamed
                || item.meaning() instanceof Meaning.RelativeElection);
    }

    /// How many elections its dates name: «entre las dos elecciones de 2019» names two.
    int electionCount() {
        return dates().stream()
                .mapToInt(item -> item.meaning() instanceof Meaning.ElectionsNamed named
                        ? named.ids().size()
                        : 1)
                .sum();
    }

    List<Item> levels() {
        return all(Meaning.LevelNamed.class);
    }

    int position(Item item) {
        return items.indexOf(item);
    }

    /// This frame with an item's meaning replaced.
    Frame with(Item item, Meaning meaning) {
        return new Frame(
                context,
                question,
                items.stream()
                        .map(each -> each.sameStretch(item) ? each.with(meaning) : each)
                        .toList());
    }

    /// This frame with one more item at its end.
    Frame plus(Meaning meaning) {
        Item added = new Item(meaning, question.length(), question.length(), "", null, 0);
        return new Frame(
                context,
                question,
                java.util.stream.Stream.concat(items.stream(), java.util.stream.Stream.of(added))
                        .toList());
    }
}
