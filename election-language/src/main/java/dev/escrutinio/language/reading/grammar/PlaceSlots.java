package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Fills the places: by level words, by what the operation needs, by the other places; else a person chooses.
final class PlaceSlots {

    private static final int MOST_OPTIONS = 12;

    private final Frame frame;
    private final Needs needs;
    private final Slots slots;
    private final Geography geography;

    private PlaceSlots(Frame frame, Needs needs, Slots slots) {
        this.frame = frame;
        this.needs = needs;
        this.slots = slots;
        this.geography = frame.context().geography();
    }

    /// Fills the slots; empty when filled.
    static Optional<Draft> fill(Frame frame, Needs needs, Slots slots) {
        return new PlaceSlots(frame, needs, slots).fill();
    }

    private Optional<Draft> fill() {
        List<List<String>> senses = new ArrayList<>();
        List<Item> items = frame.places();
        if (items.size() > 1 && !(items.stream().skip(1).allMatch(this::introduced) && joined(items))) {
            return Optional.of(Draft.NONE);
        }
        @Nullable Level apposed = apposition(items);
        for (Item item : items) {
            senses.add(candidates(item, apposed));
        }
        for (int i = 0; i < items.size(); i++) {
            List<String> codes = settled(senses, i);
            if (codes.isEmpty()) {
                return Optional.of(Draft.NONE);
            }
            if (codes.size() > 1 && !(items.get(i).meaning() instanceof Meaning.PlacesListed)) {
                return Optional.of(open(items.get(i), codes));
            }
            codes.stream().filter(code -> !slots.places().contains(code)).forEach(slots.places()::add);
            if (unplacedDistrict(items.get(i))) {
                return Optional.of(open(items.get(i), codes));
            }
            slots.use(items.get(i));
            sayBack(items.get(i), codes);
        }
        if (slots.places().isEmpty()) {
            slots.places().add("ES");
            slots.assume("se toma el conjunto de España");
        }
        return Optional.empty();
    }

    /// Whether places are listed or compared; «los votos de Sevilla que salieron de Utrera» would be a share of a
    /// place.
    private boolean joined(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            int from = frame.position(items.get(i - 1));
            int to = frame.position(items.get(i));
            Set<Link> links = Items.links(frame.items(), from, to);
            boolean compared = frame.items().subList(from, to).stream()
                            .anyMatch(
                                    item -> item.cue(Cue.DIFFERENCE) || item.cue(Cue.TOGETHER) || item.cue(Cue.COMPARE))
                    || items.stream().anyMatch(AverageReader::average);
            boolean listed = links.contains(Link.Y)
                    || links.contains(Link.O)
                    || links.contains(Link.QUE)
                    || links.contains(Link.SOBRE)
                    || links.contains(Link.CON)
                    || (links.contains(Link.A) && frame.has(Cue.DIFFERENCE))
                    || Items.mark(frame.items(), from, to, ",:;/-+");
            if (!compared && !listed) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word or mark leads to a place: of several places none but the first may stand loose.
    private boolean introduced(Item item) {
        int at = frame.position(item);
        int from = Items.before(frame.items(), at);
        boolean preposition = frame.items().subList(from + 1, at).stream()
                .anyMatch(each -> each.soft() && each.like("(?iu)(en|de|por)\\s.*"));
        boolean led = preposition
                || AverageReader.average(item)
                || !Items.links(frame.items(), from, at).isEmpty()
                || Items.mark(frame.items(), from, at, ",:;(+-/");
        return from < 0
                || led
                || !(frame.items().get(from).meaning() instanceof Meaning.MeasureNamed
                        || frame.items().get(from).meaning() instanceof Meaning.PartyNamed
                        || frame.items().get(from).meaning() instanceof PlaceNamed);
    }

    /// A district by name alone might be of any city: a person says which.
    private static boolean unplacedDistrict(Item item) {
        return item.meaning() instanceof PlaceNamed named
                && named.shortened()
                && named.codes().stream().anyMatch(code -> code.length() == 7);
    }

    private void sayBack(Item item, List<String> codes) {
        boolean guessed = item.meaning() instanceof PlaceNamed named && named.shortened();
        if (guessed) {
            slots.assume("«" + item.text() + "» se lee como "
                    + frame.context().vocabulary().place(codes.getFirst()));
        }
    }

    /// «los municipios de León y Burgos»: the level names what each of them is.
    private @Nullable Level apposition(List<Item> items) {
        List<Item> levels = frame.levels();
        if (needs.set() != null || levels.size() != 1 || items.isEmpty()) {
            return null;
        }
        LevelNamed level = (LevelNamed) levels.getFirst().meaning();
        boolean fits = level.plural() == items.size() > 1
                && items.stream()
                        .allMatch(item -> item.meaning() instanceof PlaceNamed place
                                && place.codes().stream().anyMatch(code -> geography.level(code) == level.level()));
        if (!fits) {
            return null;
        }
        slots.use(levels.getFirst());
        return level.level();
    }

    private List<String> candidates(Item item, @Nullable Level apposed) {
        return switch (item.meaning()) {
            case Meaning.PlacesListed listed -> listed.codes();
            case PlaceNamed named -> {
                List<String> codes = named.codes();
                codes = preferred(codes, code -> apposed != null && geography.level(code) == apposed);
                codes = preferred(
                        codes, code -> needs.seats() && !geography.level(code).below(Level.PROVINCE));
                codes = preferred(codes, this::hasMeasures);
                codes = preferred(codes, this::aboveSet);
                yield geography.distinct(codes);
            }
            default -> List.of();
        };
    }

    private boolean hasMeasures(String code) {
        List<Item> measures = frame.measures();
        return !measures.isEmpty()
                && needs.set() == null
                && measures.stream()
                        .allMatch(item -> ((Meaning.MeasureNamed) item.meaning())
                                .ids().stream()
                                        .anyMatch(id -> frame.context().indicator(id)
                                                && frame.context()
                                                        .measure(id)
                                                        .levels()
                                                        .contains(geography.level(code))));
    }

    private boolean aboveSet(String code) {
        Level set = needs.set();
        Level level = geography.level(code);
        return set != null && set.below(level) && (set != Level.DISTRICT || level == Level.MUNICIPALITY);
    }

    private static List<String> preferred(List<String> codes, java.util.function.Predicate<String> wanted) {
        List<String> narrowed = codes.stream().filter(wanted).toList();
        return narrowed.isEmpty() ? codes : narrowed;
    }

    /// The senses of a place that go with the level of the others.
    private List<String> settled(List<List<String>> senses, int i) {
        List<String> codes = senses.get(i);
        if (codes.size() == 1 || frame.places().get(i).meaning() instanceof Meaning.PlacesListed) {
            return codes;
        }
        Set<Level> others = new TreeSet<>();
        for (int j = 0; j < senses.size(); j++) {
            if (j != i && senses.get(j).size() == 1) {
                others.add(geography.level(senses.get(j).getFirst()));
            }
        }
        if (AverageReader.average(frame.places().get(i))) {
            // The average of a place is that of a wider one than what is held against it.
            return preferred(codes, code -> others.stream().allMatch(level -> level.below(geography.level(code))));
        }
        return others.size() == 1 ? preferred(codes, code -> others.contains(geography.level(code))) : codes;
    }

    private Draft open(Item item, List<String> codes) {
        if (codes.size() > MOST_OPTIONS) {
            return new Draft.Impossible(new Reason(
                    "ambiguous_place",
                    "Hay demasiados lugares que se llaman «" + item.text() + "»: diga también la provincia.",
                    List.of(item.text()),
                    null));
        }
        Vocabulary vocabulary = frame.context().vocabulary();
        List<Draft.Filling> fillings = codes.stream()
                .map(code -> new Draft.Filling(
                        vocabulary.place(code),
                        frame.with(item, new PlaceNamed(List.of(code), false)),
                        Rewriting.replace(frame.question(), item, vocabulary.place(code))))
                .toList();
        return new Draft.Open("ambiguous_place", "«" + item.text() + "» puede ser más de un lugar", fillings);
    }
}
