package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All parties of a place.
final class ResultsKind implements QuestionKind {

    private static final String PARTIES = "(?iu)(partidos|formaciones|fuerzas|listas|candidaturas).*";
    /// More tables at once would not be read.
    private static final int MOST_PLACES = 4;

    private static final Set<String> TOLD = Set.of("votes", "vote_share", "support");

    @Override
    public Draft read(Frame frame) {
        if (frame.has(Meaning.Threshold.class)) {
            return asksParties(frame) ? BoundedParties.read(frame) : Draft.NONE;
        }
        // «¿qué porcentaje obtuvo el Partido de la Luna …?» asks for one party that nobody knows.
        boolean bare = frame.measures().isEmpty()
                && !frame.has(Unit.PERCENT)
                && !frame.places().isEmpty()
                && !frame.dates().isEmpty();
        boolean told = frame.measures().stream()
                .allMatch(item -> TOLD.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        boolean top = topParties(frame);
        boolean last = frame.all(Meaning.Superlative.class).stream()
                        .anyMatch(item -> ((Meaning.Superlative) item.meaning()).direction() == Direction.LOWEST)
                || frame.question()
                        .matches("(?iu).*\\b[uú]ltim[oa]s? (partido|fuerza|formacion|lista|candidatura)s?\\b.*");
        if (countedParties(frame) || last) {
            return Draft.NONE;
        }
        if (!frame.parties().isEmpty() || !told || !(bare || top || ofEach(frame) || frame.has(Cue.RESULTS))) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(frame.measures());
        slots.use(frame.cues(Cue.RESULTS));
        if (top) {
            slots.use(frame.cues(Cue.MORE));
        }
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        if (slots.places().size() > MOST_PLACES && !frame.has(Cue.TOGETHER)) {
            return Draft.NONE;
        }
        return Plans.query(
                frame, slots, Plans.added(frame, slots), List.of(), new Operation.Results(limit(frame, slots)));
    }

    private static boolean asksParties(Frame frame) {
        return WinnerKind.asksParty(frame)
                || frame.items().stream().anyMatch(item -> item.soft() && item.like(PARTIES));
    }

    /// «¿cuántos votos sacó cada partido?»: what is told of every party anyway.
    private static boolean ofEach(Frame frame) {
        return (!frame.measures().isEmpty() || frame.has(Unit.PERCENT))
                && frame.levels().isEmpty()
                && TallyKind.EACH_PARTY.matcher(frame.question()).find();
    }

    /// «¿cuántos partidos se presentaron?» asks for a number, not for their results.
    private static boolean countedParties(Frame frame) {
        List<Item> items = frame.items();
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i).cue(Cue.HOW_MANY) && items.get(i + 1).like(PARTIES)) {
                return true;
            }
        }
        return false;
    }

    /// «¿qué cuatro partidos sacaron más votos …?».
    private static boolean topParties(Frame frame) {
        if (firstParties(frame)) {
            return true;
        }
        boolean most = frame.has(Cue.MORE)
                && frame.measures().stream().anyMatch(item -> item.measure("votes") || item.measure("support"))
                && frame.levels().isEmpty();
        List<Item> items = frame.items();
        for (int i = 0; most && i + 1 < items.size(); i++) {
            boolean parties = items.get(i).meaning() instanceof Meaning.NumberGiven
                    && items.get(i + 1).soft()
                    && items.get(i + 1).like(PARTIES);
            if (parties) {
                return true;
            }
        }
        return false;
    }

    /// «votos y % de los cinco primeros partidos».
    private static boolean firstParties(Frame frame) {
        List<Item> items = frame.items();
        for (int i = 0; frame.levels().isEmpty() && i + 2 < items.size(); i++) {
            boolean first = items.get(i).meaning() instanceof Meaning.NumberGiven
                    && items.get(i + 1).meaning() instanceof Meaning.Superlative
                    && items.get(i + 1).like("(?iu)primer[oa]s")
                    && items.get(i + 2).like(PARTIES);
            if (first) {
                return true;
            }
        }
        return false;
    }

    /// «del primero al cuarto», «los cuatro primeros».
    static @Nullable Integer limit(Frame frame, Slots slots) {
        List<Item> ranks = frame.all(Meaning.Rank.class);
        List<Item> numbers = frame.all(Meaning.NumberGiven.class);
        int last = ranks.stream()
                .mapToInt(item -> ((Meaning.Rank) item.meaning()).position())
                .max()
                .orElse(0);
        if (last > 1) {
            slots.use(ranks);
            return last;
        }
        if (numbers.size() == 1) {
            slots.use(numbers);
            slots.use(ranks);
            slots.use(frame.all(Meaning.Superlative.class));
            return (int) ((Meaning.NumberGiven) numbers.getFirst().meaning()).value();
        }
        return null;
    }
}
