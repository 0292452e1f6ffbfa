package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Tells «el PP en Getafe y el PSOE en Leganés», which pairs its words off, from «PP y PSOE en Getafe y Leganés».
///
/// A plan combines every party with every place, so what is paired off must not become one.
final class Interleaving {

    private Interleaving() {}

    /// Whether two kinds of slots alternate.
    static boolean in(Frame frame) {
        List<Predicate<Item>> kinds = List.of(
                item -> item.meaning() instanceof Meaning.PartyNamed,
                item -> item.meaning() instanceof Meaning.PlaceNamed,
                item -> item.meaning() instanceof Meaning.DateGiven || item.meaning() instanceof Meaning.ElectionsNamed,
                item -> measure(item) && !shareOfEach(frame, item));
        for (int a = 0; a < kinds.size(); a++) {
            for (int b = a + 1; b < kinds.size(); b++) {
                if (alternate(frame, frame.all(kinds.get(a)), frame.all(kinds.get(b)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// «participación, % PP y % Vox»: where every party has its own «%», these are one measure of all of them.
    private static boolean shareOfEach(Frame frame, Item item) {
        return share(item) && frame.parties().stream().allMatch(party -> share(before(frame, party)));
    }

    private static boolean share(@Nullable Item item) {
        return item != null && (item.unit(Unit.PERCENT) || item.measure("vote_share"));
    }

    private static @Nullable Item before(Frame frame, Item item) {
        int at = Items.before(frame.items(), frame.position(item));
        return at < 0 ? null : frame.items().get(at);
    }

    private static boolean measure(Item item) {
        return (item.meaning() instanceof Meaning.MeasureNamed && !item.measure("support")) || item.unit(Unit.PERCENT);
    }

    private static boolean alternate(Frame frame, List<Item> a, List<Item> b) {
        return several(a) && several(b) && between(frame, a, b) && between(frame, b, a);
    }

    private static boolean several(List<Item> items) {
        return items.stream().map(Item::meaning).distinct().count() > 1;
    }

    /// Whether one of the others stands between the first and the last.
    private static boolean between(Frame frame, List<Item> items, List<Item> others) {
        int first = frame.position(items.getFirst());
        int last = frame.position(items.getLast());
        return others.stream().mapToInt(frame::position).anyMatch(at -> at > first && at < last);
    }
}
