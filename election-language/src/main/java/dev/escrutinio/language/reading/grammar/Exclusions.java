package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Meaning.PlacesExcluded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places that a question leaves out of a set.
final class Exclusions {

    private static final String THOSE_OF = "(?iu).*\\b(los|las|aquellos|aquellas) de(l| la| los)? .*";

    private Exclusions() {}

    /// The condition that leaves them out; none where nothing is, null where it is not clear which places are meant.
    static @Nullable List<Condition> of(Frame frame, Slots slots, Level set, List<String> inside) {
        List<Item> items = frame.all(PlacesExcluded.class);
        List<String> codes = new ArrayList<>();
        for (Item item : items) {
            for (List<String> name : ((PlacesExcluded) item.meaning()).names()) {
                boolean one = item.like("(?iu)(salvo|excepto|exceptuando|menos|a excepci[oó]n)\\b.*");
                List<String> meant = meant(frame.context().geography(), name, set, inside, one, item.like(THOSE_OF));
                if (meant.size() != 1) {
                    return null;
                }
                codes.addAll(meant);
            }
        }
        slots.use(items);
        return items.isEmpty() ? List.of() : List.of(new Condition.Outside(codes));
    }

    /// Senses of a name that lie in the set's places: of its level, else wider ones.
    ///
    /// @param one whether the word leaves out one of the set: «los municipios, salvo Madrid»
    /// @param those whether it leaves out those of a wider place: «salvo los de Ourense»
    private static List<String> meant(
            Geography geography, List<String> name, Level set, List<String> inside, boolean one, boolean those) {
        List<String> within = name.stream()
                .filter(code -> inside.stream().anyMatch(outer -> geography.inside(code, outer)))
                .toList();
        List<String> same =
                within.stream().filter(code -> geography.level(code) == set).toList();
        List<String> wider = geography.distinct(
                within.stream().filter(code -> set.below(geography.level(code))).toList());
        if (those) {
            return wider;
        }
        boolean clear = one || same.isEmpty() || wider.isEmpty() || set != Level.MUNICIPALITY;
        return !clear ? List.of() : same.isEmpty() ? wider : same;
    }
}
