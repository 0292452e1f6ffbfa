package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import java.util.List;
import java.util.Optional;

/// The level of the places that a question goes through.
///
/// @param items words that name it
/// @param assumed whether «dónde» left it open
record SetLevel(Level level, List<Item> items, boolean assumed) {

    private static final String EACH = "(?iu)(en |de )?(cada|tod[oa]s|cada un[oa] de)( l[oa]s)?";

    /// Whether a word speaks of every place of the level that follows: «en cada provincia».
    static boolean each(Item item) {
        return item.soft() && item.text().matches(EACH);
    }

    /// The level named, or municipalities for a bare «dónde».
    static Optional<SetLevel> of(Frame frame) {
        List<Item> levels = frame.levels();
        List<Level> distinct = levels.stream()
                .map(item -> ((LevelNamed) item.meaning()).level())
                .distinct()
                .toList();
        if (distinct.size() == 1 && distinct.getFirst() != Level.CERA && !capitals(levels)) {
            return Optional.of(new SetLevel(distinct.getFirst(), levels, false));
        }
        boolean where =
                levels.isEmpty() && frame.has(Cue.WHERE) && frame.places().size() == 1;
        return where && !(frame.places().getFirst().meaning() instanceof Meaning.PlacesListed)
                ? Optional.of(new SetLevel(Level.MUNICIPALITY, frame.cues(Cue.WHERE), true))
                : Optional.empty();
    }

    private static boolean capitals(List<Item> levels) {
        return levels.stream().anyMatch(item -> ((LevelNamed) item.meaning()).capital());
    }

    /// Whether the places are counted: «cuántas secciones», «número de municipios».
    boolean counted(Frame frame) {
        for (Item item : items) {
            for (int i = frame.position(item) - 1;
                    i >= 0 && frame.items().get(i).soft();
                    i--) {
                if (frame.items().get(i).cue(Cue.HOW_MANY)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean plural() {
        return items.stream().anyMatch(item -> item.meaning() instanceof LevelNamed named && named.plural());
    }

    /// Uses the words of the level, and says back what was assumed.
    void use(Frame frame, Slots slots) {
        slots.use(items);
        slots.use(frame.cues(Cue.WHERE));
        if (assumed) {
            slots.assume("«dónde» se toma como en qué municipio");
        }
    }

    /// Whether every place is wide enough to hold the level.
    boolean fits(Frame frame, Slots slots) {
        return slots.places().stream()
                .allMatch(code -> level.below(frame.context().geography().level(code)));
    }
}
