package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What part of a wider place's count a place has: «¿qué parte de los votos del PP en Andalucía salió de Sevilla?»,
/// «peso de Madrid en el censo de España».
final class PartKind implements QuestionKind {

    private static final Set<String> VOTES = Set.of("votes", "vote_share", "support");
    private static final String ALL_VOTES = "(?iu)(del|sobre el|de el) total de (los )?votos";

    /// What leads from a percentage of a count to the place that has it.
    private static final String LIES =
            "(?isuU).*\\b(est[aá]|est[aá]n|estaba|estaban|vive|viven|reside|residen|se obtuvo|se obtuvieron|se logr[oó]"
                    + "|se lograron|se dio|se dieron|se registr[oó]|se registraron|se emiti[oó]|se emitieron|se depositaron|corresponde|corresponden|correspondi[oó]|correspondieron"
                    + "|representa|representaba|supone|supon[ií]a)\\b.*";

    @Override
    public Draft read(Frame frame) {
        List<Item> cues = new ArrayList<>(frame.cues(Cue.PART));
        List<Item> weights = frame.parties().isEmpty() || frame.places().size() == 2 || inVotes(frame)
                ? frame.measures().stream().filter(PartKind::weight).toList()
                : List.of();
        boolean asked = !cues.isEmpty() || !weights.isEmpty() || lies(frame);
        List<Item> places = frame.places();
        if (!asked
                || places.isEmpty()
                || places.size() > 2
                || (places.size() == 1 && cues.isEmpty() && !inVotes(frame))
                || places.stream().anyMatch(item -> !(item.meaning() instanceof PlaceNamed))
                || !frame.levels().isEmpty()) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        List<Measure> measures = measures(frame, slots, weights);
        if (measures.isEmpty()) {
            return Draft.NONE;
        }
        slots.use(cues);
        slots.use(weights);
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        Optional<Draft> open = ElectionSlots.fill(frame, Needs.values(), slots);
        return open.orElseGet(() -> parts(frame, slots, measures, pairs(frame, places)));
    }

    /// «el peso de Andalucía en los votos del PSOE»: the place first, in the votes of a party behind it.
    private static boolean inVotes(Frame frame) {
        List<Item> votes =
                frame.measures().stream().filter(item -> item.measure("votes")).toList();
        boolean one = frame.places().size() == 1
                && frame.parties().size() == 1
                && votes.size() == 1
                && frame.measures().stream().anyMatch(PartKind::weight);
        if (!one) {
            return false;
        }
        int place = frame.position(frame.places().getFirst());
        int at = frame.position(votes.getFirst());
        return place < at
                && at < frame.position(frame.parties().getFirst())
                && Items.links(frame.items(), place, at).equals(Set.of(Link.EN));
    }

    private static boolean weight(Item item) {
        return item.measure("vote_share")
                && item.text().toLowerCase(Locale.ROOT).startsWith("peso");
    }

    /// «¿qué porcentaje del censo de España está en Madrid?».
    private static boolean lies(Frame frame) {
        List<Item> places = frame.places();
        if (places.size() != 2) {
            return false;
        }
        boolean percent =
                frame.has(Unit.PERCENT) || frame.measures().stream().anyMatch(item -> item.measure("vote_share"));
        int from = Math.min(frame.question().length(), places.getFirst().end());
        int to = Math.min(frame.question().length(), places.getLast().start());
        return percent && from < to && frame.question().substring(from, to).matches(LIES);
    }

    /// One way to take the places: a part and the whole that it lies in.
    private record Pair(String part, String whole) {}

    private static List<Pair> pairs(Frame frame, List<Item> places) {
        Geography geography = frame.context().geography();
        List<String> first = codes(places.getFirst());
        if (places.size() == 1) {
            return geography.distinct(first).stream()
                    .filter(code -> !"ES".equals(code))
                    .map(code -> new Pair(code, "ES"))
                    .toList();
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        for (String one : first) {
            for (String other : codes(places.getLast())) {
                if (geography.inside(one, other)) {
                    pairs.add(new Pair(one, other));
                } else if (geography.inside(other, one)) {
                    pairs.add(new Pair(other, one));
                }
            }
        }
        List<String> parts =
                geography.distinct(pairs.stream().map(Pair::part).distinct().toList());
        List<String> wholes =
                geography.distinct(pairs.stream().map(Pair::whole).distinct().toList());
        return pairs.stream()
                .filter(pair -> parts.contains(pair.part()) && wholes.contains(pair.whole()))
                .toList();
    }

    private static List<String> codes(Item item) {
        return ((PlaceNamed) item.meaning()).codes();
    }

    private static Draft parts(Frame frame, Slots slots, List<Measure> measures, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Draft.NONE;
        }
        if (pairs.size() > 1) {
            return open(frame, pairs);
        }
        slots.use(frame.places());
        Pair pair = pairs.getFirst();
        slots.places().add(pair.part());
        slots.measures().addAll(measures);
        if (frame.places().size() == 1) {
            slots.assume("se toma el conjunto de España");
        }
        return Plans.query(frame, slots, Places.of(pair.part()), measures, new Operation.Part(pair.whole()));
    }

    /// Asks which place is meant by the name that leaves it open.
    private static Draft open(Frame frame, List<Pair> pairs) {
        for (Item item : frame.places()) {
            List<String> meant = codes(item).stream()
                    .filter(code -> pairs.stream()
                            .anyMatch(pair ->
                                    pair.part().equals(code) || pair.whole().equals(code)))
                    .toList();
            if (meant.size() > 1) {
                Vocabulary vocabulary = frame.context().vocabulary();
                List<Draft.Filling> fillings = meant.stream()
                        .map(code -> new Draft.Filling(
                                vocabulary.place(code),
                                frame.with(item, new PlaceNamed(List.of(code), false)),
                                Rewriting.replace(frame.question(), item, vocabulary.place(code))))
                        .toList();
                return new Draft.Open("ambiguous_place", "«" + item.text() + "» puede ser más de un lugar", fillings);
            }
        }
        return Draft.NONE;
    }

    /// The counts that are told: votes of the parties, or what is counted without one.
    private static List<Measure> measures(Frame frame, Slots slots, List<Item> weights) {
        List<Item> named = frame.measures().stream()
                .filter(item -> !weights.contains(item))
                .toList();
        // «del total de votos de Sumar …» names what is counted, no denominator.
        List<Item> all = frame.all(item -> item.meaning() instanceof Meaning.BaseNamed && item.like(ALL_VOTES));
        slots.use(all);
        List<Item> bases = frame.all(Meaning.BaseNamed.class).stream()
                .filter(item -> !all.contains(item))
                .toList();
        if (!frame.parties().isEmpty()) {
            boolean clear = bases.isEmpty()
                    && frame.parties().stream()
                            .allMatch(
                                    item -> ((PartyNamed) item.meaning()).ids().size() == 1)
                    && named.stream().allMatch(item -> VOTES.containsAll(((MeasureNamed) item.meaning()).ids()));
            slots.use(clear ? named : List.of());
            slots.use(clear ? frame.parties() : List.of());
            return clear
                    ? frame.parties().stream()
                            .map(item -> Measure.of(
                                    "votes", ((PartyNamed) item.meaning()).ids().getFirst()))
                            .distinct()
                            .toList()
                    : List.of();
        }
        List<String> ids = new ArrayList<>();
        for (Item item : named) {
            ids.addAll(((MeasureNamed) item.meaning()).ids());
        }
        bases.forEach(item ->
                ids.add(((Meaning.BaseNamed) item.meaning()).base().name().toLowerCase(Locale.ROOT)));
        List<String> distinct = ids.stream().distinct().toList();
        boolean counted = distinct.size() == 1
                && !VOTES.contains(distinct.getFirst())
                && frame.context().catalog().measure(distinct.getFirst()).isPresent()
                && frame.context().measure(distinct.getFirst()).kind() == MeasureKind.COUNT
                && !frame.context().measure(distinct.getFirst()).needsParty();
        slots.use(counted ? named : List.of());
        slots.use(counted ? bases : List.of());
        return counted ? List.of(Measure.of(distinct.getFirst())) : List.of();
    }
}
