package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.lexicon.Meaning.PlacesExcluded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts and shares of a place without a part of it: «participación en Cataluña sin contar Barcelona». It is the whole
/// of the places of that part's level that are left.
final class ExceptKind implements QuestionKind {

    @Override
    public Draft read(Frame frame) {
        List<Item> excluded = frame.all(PlacesExcluded.class);
        if (excluded.size() != 1 || !frame.levels().isEmpty() || frame.places().size() != 1) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        boolean results = SetResults.asked(frame);
        Optional<Draft> open = Settler.fill(frame, results ? Needs.exact().withoutMeasures() : Needs.values(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        return slots.places().size() == 1 ? without(frame, slots, excluded.getFirst()) : Draft.NONE;
    }

    private static Draft without(Frame frame, Slots slots, Item item) {
        Geography geography = frame.context().geography();
        List<List<String>> names = meant(geography, item, slots.places().getFirst());
        if (names.stream().anyMatch(List::isEmpty)) {
            return Draft.NONE;
        }
        if (names.stream().anyMatch(name -> name.size() > 1)) {
            return names.size() == 1 ? open(frame, item, names.getFirst()) : Draft.NONE;
        }
        List<String> codes = names.stream().map(List::getFirst).toList();
        List<Level> levels = codes.stream().map(geography::level).distinct().toList();
        if (levels.size() != 1 || !everywhere(frame, slots, levels.getFirst(), codes)) {
            return Draft.NONE;
        }
        Places places = new Places.Within(levels.getFirst(), slots.places(), List.of(new Condition.Outside(codes)));
        slots.use(item);
        if (SetResults.asked(frame)) {
            return SetResults.draft(frame, slots, places);
        }
        List<Query> queries = WholeKind.queries(frame, slots, places);
        return queries.isEmpty()
                ? Draft.NONE
                : Plans.complete(frame, slots, queries.size() == 1 ? queries.getFirst() : new Analysis(queries));
    }

    /// A party's share of all these places needs its votes in each of them: where it did not stand a mean would leave
    /// the place's votes out of the whole.
    private static boolean everywhere(Frame frame, Slots slots, Level level, List<String> left) {
        List<String> parties = slots.measures().stream()
                .filter(measure -> "vote_share".equals(measure.id()))
                .flatMap(measure -> Stream.ofNullable(measure.party()))
                .distinct()
                .toList();
        return parties.isEmpty()
                || slots.elections().stream()
                        .allMatch(election ->
                                frame
                                        .context()
                                        .catalog()
                                        .inside(election, slots.places().getFirst(), level)
                                        .stream()
                                        .filter(code -> left.stream()
                                                .noneMatch(out -> out.equals(code)
                                                        || frame.context()
                                                                .geography()
                                                                .inside(code, out)))
                                        .allMatch(code -> stood(frame, election, code, parties)));
    }

    private static boolean stood(Frame frame, String election, String code, List<String> parties) {
        List<String> there = frame.context().facts().standing(election, code, Scope.WITHOUT_CERA).stream()
                .map(Facts.PartyVotes::party)
                .toList();
        return there.containsAll(parties);
    }

    /// The senses of each name inside the place; of several names those of the one level that all can have.
    private static List<List<String>> meant(Geography geography, Item item, String place) {
        List<List<String>> names = ((PlacesExcluded) item.meaning())
                .names().stream()
                        .map(name -> name.stream()
                                .filter(code -> geography.inside(code, place))
                                .toList())
                        .toList();
        List<Level> common = Stream.of(Level.values())
                .filter(level -> names.stream()
                        .allMatch(name -> name.stream()
                                        .filter(code -> geography.level(code) == level)
                                        .count()
                                == 1))
                .toList();
        return names.stream()
                .map(name -> names.size() > 1 && common.size() == 1
                        ? name.stream()
                                .filter(code -> geography.level(code) == common.getFirst())
                                .toList()
                        : geography.distinct(name))
                .toList();
    }

    private static Draft open(Frame frame, Item item, List<String> codes) {
        Vocabulary vocabulary = frame.context().vocabulary();
        String word = item.text().split("\\s+", 2)[0];
        List<Draft.Filling> fillings = codes.stream()
                .map(code -> new Draft.Filling(
                        "sin contar " + vocabulary.place(code),
                        frame.with(item, new PlacesExcluded(List.of(List.of(code)))),
                        Rewriting.replace(
                                frame.question(),
                                item,
                                ("sin".equalsIgnoreCase(word) ? "sin contar" : word) + " " + vocabulary.place(code))))
                .toList();
        return new Draft.Open("ambiguous_place", "«" + item.text() + "» puede dejar fuera más de un lugar", fillings);
    }
}
