package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.language.reading.Reading.Choice;
import dev.escrutinio.language.reading.grammar.Composer.Composed;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.CueGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceUnnamed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Asks back where a question leaves its party or place unnamed: «su partido», «en mi pueblo», «en la capital»,
/// «¿cuántos votos hubo …?».
final class Offers {

    private static final int OFFERED = 5;
    private static final List<Level> BY = List.of(Level.PROVINCE, Level.REGION, Level.MUNICIPALITY);
    private static final Map<Level, String> WHICH = Map.of(
            Level.PROVINCE, "en qué provincia",
            Level.REGION, "en qué comunidad autónoma",
            Level.MUNICIPALITY, "en qué municipio");

    private final Context context;
    private final BiFunction<String, Plan, Choice> choice;

    /// @param choice makes a plan one to choose, for a question
    Offers(Context context, BiFunction<String, Plan, Choice> choice) {
        this.context = context;
        this.choice = choice;
    }

    /// What a frame gives, or what may fill that which it leaves unnamed.
    Composed compose(Frame frame, Composer composer) {
        List<Item> parties = frame.cues(Cue.UNNAMED_PARTY);
        if (!parties.isEmpty()) {
            return parties(frame, parties.getFirst(), composer);
        }
        List<Item> unnamed = frame.all(PlaceUnnamed.class);
        if (!unnamed.isEmpty()) {
            Item item = unnamed.getFirst();
            // «mi pueblo, Getafe» has named it.
            return frame.places().isEmpty()
                    ? places(frame, item, ((PlaceUnnamed) item.meaning()).level(), composer)
                    : composer.compose(frame.with(item, new Meaning.Soft(Set.of(), Set.of())));
        }
        Composed composed = composer.compose(frame);
        return composed instanceof Composed.Leftover
                ? bareLevel(frame, composer)
                        .or(() -> bareWhere(frame, composer))
                        .or(() -> votesOfNobody(frame, composer))
                        .orElse(composed)
                : composed;
    }

    private Composed parties(Frame frame, Item unnamed, Composer composer) {
        List<Choice> choices = new ArrayList<>();
        String latest = context.elections().getLast();
        context.facts().results(latest, "ES", Scope.WITHOUT_CERA).stream()
                .limit(OFFERED)
                .forEach(result -> {
                    Frame filled = frame.with(unnamed, new PartyNamed(List.of(result.party())));
                    String label = context.vocabulary().party(result.party());
                    add(choices, composer.compose(filled), label, frame, unnamed);
                });
        return choices.isEmpty()
                ? new Composed.Leftover(List.of(unnamed))
                : new Composed.Several(
                        "ambiguous_party", "no se dice qué partido es «" + unnamed.text() + "»", choices);
    }

    private Composed places(Frame frame, Item unnamed, Level level, Composer composer) {
        List<Choice> choices = new ArrayList<>();
        for (String code : biggest(level)) {
            Frame filled = frame.with(unnamed, new PlaceNamed(List.of(code), false));
            add(choices, composer.compose(filled), context.vocabulary().place(code), frame, unnamed);
        }
        return choices.isEmpty()
                ? new Composed.Leftover(List.of(unnamed))
                : new Composed.Several(
                        "missing_place",
                        "no se dice qué lugar es «" + unnamed.text() + "»; diga su nombre, o elija uno de los más"
                                + " poblados",
                        choices);
    }

    private void add(List<Choice> choices, Composed filled, String label, Frame frame, Item unnamed) {
        if (filled instanceof Composed.Whole found) {
            choices.add(new Choice(label, Rewriting.replace(frame.question(), unnamed, label), found.plan()));
        } else if (filled instanceof Composed.Several several) {
            // The date is open as well: the last one, which stands first, is offered.
            Choice first = several.choices().getFirst();
            Choice read = choice.apply(frame.question(), first.plan());
            choices.add(new Choice(label + ", " + first.label(), read.question(), first.plan()));
        }
    }

    /// The places of a level with most inhabitants.
    private List<String> biggest(Level level) {
        Map<String, Integer> inhabitants = new LinkedHashMap<>();
        for (Place town : context.catalog().places()) {
            if (town.level() == Level.MUNICIPALITY) {
                of(town.code(), level)
                        .ifPresent(code -> inhabitants.merge(code, Math.max(0, town.population()), Integer::sum));
            }
        }
        return inhabitants.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OFFERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The place of a level in which a town lies, or the town itself.
    private Optional<String> of(String code, Level level) {
        Optional<String> at = Optional.of(code);
        while (at.isPresent() && context.geography().level(at.get()) != level) {
            at = context.catalog().parent(at.get());
        }
        return at;
    }

    /// «en la capital», «en el municipio»: one place, but no word says which.
    private Optional<Composed> bareLevel(Frame frame, Composer composer) {
        List<Item> levels = frame.levels();
        boolean bare = levels.size() == 1
                && frame.places().isEmpty()
                && !((LevelNamed) levels.getFirst().meaning()).plural()
                && Level.SECTION.below(((LevelNamed) levels.getFirst().meaning()).level())
                && ledByIn(frame, levels.getFirst());
        if (!bare) {
            return Optional.empty();
        }
        Item item = levels.getFirst();
        Composed found = places(frame, item, ((LevelNamed) item.meaning()).level(), composer);
        return found instanceof Composed.Several ? Optional.of(found) : Optional.empty();
    }

    /// «¿dónde ganó el PSOE con más ventaja?» of all the country: by provinces, by regions or by municipalities.
    private Optional<Composed> bareWhere(Frame frame, Composer composer) {
        List<Item> where = frame.cues(Cue.WHERE);
        if (where.size() != 1
                || !where.getFirst().like("(?iu)(en )?d[oó]nde")
                || !frame.places().isEmpty()
                || !frame.levels().isEmpty()) {
            return Optional.empty();
        }
        List<Choice> choices = new ArrayList<>();
        BY.forEach(level -> add(
                choices,
                composer.compose(frame.with(where.getFirst(), new LevelNamed(level, null, false))),
                WHICH.getOrDefault(level, ""),
                frame,
                where.getFirst()));
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Composed.Several(
                        "missing_place", "no se dice entre qué lugares; elija de qué clase, o nombre uno", choices));
    }

    private static boolean ledByIn(Frame frame, Item level) {
        int at = frame.position(level);
        int from = at - 1;
        while (from >= 0 && frame.items().get(from).soft()) {
            if (SetLevel.each(frame.items().get(from))
                    || frame.items().get(from).cue(Cue.WHICH)) {
                return false;
            }
            from--;
        }
        return Items.links(frame.items(), from, at).contains(Link.EN);
    }

    /// «¿cuántos votos sacaron en Utrera?»: those of each party, all that were cast, or all that were valid.
    private Optional<Composed> votesOfNobody(Frame frame, Composer composer) {
        List<Item> measures = frame.measures();
        if (measures.size() != 1
                || !measures.getFirst().measure("votes")
                || !frame.parties().isEmpty()
                || frame.places().isEmpty()
                || frame.has(Cue.WHO)
                || !frame.cues(Cue.RISE, Cue.FALL, Cue.CHANGE, Cue.MORE, Cue.LESS)
                        .isEmpty()) {
            return Optional.empty();
        }
        List<Meaning> meanings = List.of(
                new CueGiven(Cue.RESULTS), new MeasureNamed(List.of("voters")), new MeasureNamed(List.of("valid")));
        List<Choice> choices = meanings.stream()
                .map(meaning -> composer.compose(frame.with(measures.getFirst(), meaning)))
                .filter(Composed.Whole.class::isInstance)
                .map(whole -> choice.apply(frame.question(), ((Composed.Whole) whole).plan()))
                .toList();
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Composed.Several("missing_party", "no se dice de qué partido son los votos", choices));
    }
}
