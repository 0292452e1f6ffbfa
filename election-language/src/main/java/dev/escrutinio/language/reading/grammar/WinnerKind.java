package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Who came first, second …
final class WinnerKind implements QuestionKind {

    private static final Set<String> TOLD = Set.of("votes", "vote_share", "support");

    private static final int MOST_LAST = 10;

    /// «más votos que en noviembre de 2019»: held against themselves, not against each other.
    private static final String THAN_BEFORE =
            "(?iu).*\\b(m[aá]s|menos)\\b[^,.;:?]{0,40}\\bque\\s+(en|el|la|las|los|hace|antes|cuatro|entonces)\\b.*";

    private static final String PARTY = "(?iu)(el |la )?(partido|formaci[oó]n|fuerza|candidatura|lista)( pol[ií]tica)?";

    @Override
    public Draft read(Frame frame) {
        if (frame.has(Meaning.LastRank.class)
                || (frame.cues(Cue.WIN).isEmpty()
                        && !frame.has(Meaning.Rank.class)
                        && votes(frame, Direction.LOWEST))) {
            return last(frame);
        }
        List<Item> ranks = frame.all(Meaning.Rank.class);
        List<Item> wins = frame.cues(Cue.WIN);
        boolean told = frame.measures().stream()
                .allMatch(item -> TOLD.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        boolean most = ranks.isEmpty() && wins.isEmpty() && votes(frame, Direction.HIGHEST);
        boolean asked =
                frame.parties().size() == 1 && !(wins.isEmpty() && ranks.isEmpty()) && (yesOrNo(frame) || with(frame));
        if (!told
                || !(frame.parties().isEmpty() || asked)
                || ranks.size() > 1
                || (ranks.isEmpty() && wins.isEmpty() && !most)) {
            return Draft.NONE;
        }
        int position = ranks.isEmpty() ? 1 : ((Meaning.Rank) ranks.getFirst().meaning()).position();
        if (!wins.isEmpty() && position != 1) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Needs needs = since(frame) ? Needs.exact().series() : Needs.exact();
        Optional<Draft> open = Settler.fill(frame, needs.withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(frame.measures());
        slots.use(ranks);
        slots.use(wins);
        slots.use(frame.parties());
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        // Its share is told of the valid votes.
        slots.use(frame.all(item -> item.meaning().equals(new Meaning.BaseNamed(Base.VALID))));
        if (most) {
            slots.use(frame.cues(Cue.MORE));
            slots.use(frame.all(Meaning.Superlative.class));
        }
        Operation.Winner winner = Operation.Winner.at(position);
        return Plans.query(frame, slots, Plans.added(frame, slots), List.of(), asked ? asking(frame, winner) : winner);
    }

    /// «¿ganó el PP?»: whether it was this party is asked.
    static Operation.Winner asking(Frame frame, Operation.Winner winner) {
        List<String> ids = frame.parties().stream()
                .flatMap(item -> ((Meaning.PartyNamed) item.meaning()).ids().stream())
                .distinct()
                .toList();
        return ids.size() == 1 ? winner.asking(ids.getFirst()) : winner;
    }

    /// «¿quién ha ganado desde 2015?»: in every election since.
    private static boolean since(Frame frame) {
        List<Item> dates = frame.dates();
        int at = dates.isEmpty() ? 0 : frame.position(dates.getFirst());
        return Items.links(frame.items(), Math.max(-1, at - 3), at).contains(Link.DESDE);
    }

    /// «¿con cuántos votos ganó el PP?»: the votes of whoever won, if it was this party.
    private static boolean with(Frame frame) {
        return frame.cues(Cue.WIN).size() == 1
                && frame.levels().isEmpty()
                && !frame.has(Unit.POINTS)
                && frame.cues(Cue.DIFFERENCE, Cue.MARGIN, Cue.RISE, Cue.FALL, Cue.MORE, Cue.LESS)
                        .isEmpty()
                && frame.items().stream()
                        .filter(item -> item.unit(Unit.PERCENT) || item.meaning() instanceof Meaning.MeasureNamed)
                        .findFirst()
                        .filter(first -> led(frame, frame.position(first)))
                        .isPresent();
    }

    /// «con qué porcentaje», «con cuántos votos».
    private static boolean led(Frame frame, int at) {
        for (int i = at - 1; i >= 0 && frame.items().get(i).soft(); i--) {
            if (frame.items().get(i).like("(?iu)con( .*)?")) {
                return true;
            }
        }
        return frame.items().get(at).like("(?iu)con .*");
    }

    /// «¿ganó el PP en …?»: who did is the answer.
    private static boolean yesOrNo(Frame frame) {
        return frame.measures().isEmpty()
                && frame.levels().isEmpty()
                && !frame.has(Cue.HOW_MANY)
                && !frame.has(Unit.PERCENT)
                && !frame.has(Unit.POINTS);
    }

    /// «el partido menos votado», «¿quién quedó penúltimo?», «¿qué partido sacó menos votos?».
    private static Draft last(Frame frame) {
        List<Item> ranks = frame.all(Meaning.LastRank.class);
        boolean told = frame.measures().stream()
                .allMatch(item -> TOLD.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        if (!told
                || !frame.parties().isEmpty()
                || ranks.size() > 1
                || frame.has(Cue.WIN)
                || frame.has(Meaning.Rank.class)) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(frame.measures());
        slots.use(ranks);
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        if (ranks.isEmpty()) {
            slots.use(frame.cues(Cue.LESS));
            slots.use(frame.all(Meaning.Superlative.class));
        }
        int position =
                ranks.isEmpty() ? 1 : ((Meaning.LastRank) ranks.getFirst().meaning()).position();
        slots.assume("entre los que se presentaron allí");
        List<Item> numbers = frame.all(Meaning.NumberGiven.class);
        return numbers.size() == 1 && position == 1
                ? lastOnes(frame, slots, numbers.getFirst())
                : Plans.query(frame, slots, Plans.named(slots), List.of(), Operation.Winner.fromLast(position));
    }

    /// «los tres partidos menos votados»: each position from the end.
    private static Draft lastOnes(Frame frame, Slots slots, Item number) {
        double count = ((Meaning.NumberGiven) number.meaning()).value();
        if (count < 2 || count > MOST_LAST || slots.places().size() != 1) {
            return Draft.NONE;
        }
        slots.use(number);
        List<Query> steps = IntStream.rangeClosed(1, (int) count)
                .mapToObj(at -> new Query(
                        slots.elections(),
                        Plans.named(slots),
                        List.of(),
                        Operation.Winner.fromLast(at),
                        Plans.scope(frame, slots)))
                .toList();
        return Plans.complete(frame, slots, new Analysis(steps));
    }

    /// «¿quién sacó más votos?», «¿qué partido sacó menos?».
    static boolean votes(Frame frame, Direction end) {
        List<Item> superlatives = frame.all(Meaning.Superlative.class);
        boolean towards = frame.has(end == Direction.HIGHEST ? Cue.MORE : Cue.LESS)
                || (!superlatives.isEmpty()
                        && superlatives.stream()
                                .allMatch(item -> ((Meaning.Superlative) item.meaning()).direction() == end));
        return asksParty(frame)
                && towards
                && !frame.question().matches(THAN_BEFORE)
                && !frame.measures().isEmpty()
                && frame.parties().isEmpty();
    }

    static boolean asksParty(Frame frame) {
        return frame.has(Cue.WHO) || frame.items().stream().anyMatch(item -> item.soft() && item.like(PARTY));
    }
}
