package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Elections with the most or the least of a measure, or who came first in each: «¿cuándo …?», «¿en qué elección …?».
final class ElectionRankingKind implements QuestionKind {

    /// Ends of a list, not of a measure: «los últimos», «los primeros».
    private static final String ORDER = "(?iu)(primer|[uú]ltim|tope|feudo|basti).*";

    /// «¿en cuál votó más gente? Con los porcentajes»: of every election, not of the first one only.
    private static final String EACH_FIGURE =
            "(?iu).*\\b(los|las|ambos|ambas|dos) (porcentajes|cifras|datos|resultados)\\b.*";

    @Override
    public Draft read(Frame original) {
        boolean filled = original.dates().stream().allMatch(item -> item.text().isEmpty());
        boolean undated = original.dates().isEmpty() || filled;
        boolean best = (undated || since(original)) && bestOfAll(original);
        boolean among = !undated && among(original);
        boolean multiple = original.question().matches("(?iu).*\\bcu[aá]ntas veces (m[aá]s|mayor|menor|menos)\\b.*");
        if (multiple
                || original.question().matches(EACH_FIGURE)
                || !(original.has(Cue.WHEN) || best || among)
                || !original.levels().isEmpty()
                || original.parties().size() > 1) {
            return Draft.NONE;
        }
        Frame frame =
                original.dates().isEmpty() ? original.plus(new RelativeElection(RelativeElection.Order.ALL)) : original;
        if (frame.has(Meaning.Threshold.class)) {
            return ElectionThresholds.draft(frame);
        }
        Set<Direction> directions = RankingKind.directions(frame);
        return directions.size() == 1 ? ranking(frame, directions.iterator().next(), best) : first(frame);
    }

    /// «¿en cuál de las dos elecciones de 2019 …?».
    private static boolean among(Frame frame) {
        boolean which = frame.items().stream().anyMatch(item -> item.like("(?iu)(en |de )?cu[aá]l(es)?"));
        return which
                && frame.items().stream()
                        .anyMatch(item -> LastElectionsReader.counted(item) || item.cue(Cue.ELECTIONS));
    }

    /// «desde 2015», «entre 2015 y 2023»: elections among which one is the best.
    private static boolean since(Frame frame) {
        int first = frame.dates().isEmpty() ? 0 : frame.position(frame.dates().getFirst());
        Set<Link> links = Items.links(frame.items(), Math.max(-1, first - 3), first);
        return links.contains(Link.DESDE) || (frame.dates().size() == 2 && links.contains(Link.ENTRE));
    }

    /// «el mejor resultado de Vox en Murcia»: without date and level only elections are left to compare.
    private static boolean bestOfAll(Frame frame) {
        List<Item> ends = frame.all(Meaning.Superlative.class);
        return !ends.isEmpty()
                && ends.stream().noneMatch(item -> item.like(ORDER))
                && !frame.has(Cue.WHERE)
                && !frame.has(Cue.WHO)
                && !frame.has(Cue.RISE)
                && !frame.has(Cue.FALL)
                && (frame.places().size() == 1 || (frame.places().isEmpty() && frame.has(Cue.ELECTIONS)));
    }

    private static Draft ranking(Frame frame, Direction direction, boolean best) {
        boolean byChange = frame.has(Cue.RISE) || frame.has(Cue.FALL);
        Slots slots = new Slots();
        Needs needs = byChange ? Needs.exact().series() : Needs.values();
        Optional<Draft> open = Settler.fill(frame, ValueKind.aboutSeats(frame) ? needs.ofSeats() : needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        boolean indicator =
                slots.measures().stream().anyMatch(measure -> frame.context().indicator(measure.id()));
        Collections.sort(slots.elections());
        if (indicator || slots.places().size() != 1 || !comparable(frame, slots, byChange)) {
            return Draft.NONE;
        }
        use(frame, slots);
        if (best && slots.elections().size() == frame.context().elections().size()) {
            slots.assume("se comparan todas las elecciones cargadas");
        }
        return Plans.query(
                frame,
                slots,
                Plans.named(slots),
                slots.measures(),
                new Operation.RankElections(direction, limit(frame, slots), byChange));
    }

    /// Changes need neighbours: over a gap nobody knows what an election changed.
    private static boolean comparable(Frame frame, Slots slots, boolean byChange) {
        List<String> all = frame.context().elections();
        List<String> asked = slots.elections();
        int from = all.indexOf(asked.getFirst());
        boolean neighbours = asked.equals(all.subList(from, Math.min(all.size(), from + asked.size())));
        return asked.size() > 1 && (!byChange || neighbours);
    }

    private static void use(Frame frame, Slots slots) {
        slots.use(frame.cues(Cue.WHEN, Cue.MORE, Cue.LESS, Cue.RISE, Cue.FALL, Cue.RESULTS));
        slots.use(frame.all(Meaning.Superlative.class));
    }

    private static int limit(Frame frame, Slots slots) {
        List<Item> numbers = frame.all(NumberGiven.class);
        slots.use(numbers.size() == 1 ? numbers : List.of());
        boolean counted = numbers.size() == 1
                && ((NumberGiven) numbers.getFirst().meaning()).value()
                        == slots.elections().size();
        return numbers.size() == 1 && !counted
                ? Math.max(1, (int) ((NumberGiven) numbers.getFirst().meaning()).value())
                : 1;
    }

    /// «¿en qué elecciones ganó el PSOE en Soria?»: who did in each is the answer.
    private static Draft first(Frame frame) {
        List<Item> ranks = frame.all(Meaning.Rank.class);
        List<Item> wins = frame.cues(Cue.WIN);
        int position = ranks.isEmpty() ? 1 : ((Meaning.Rank) ranks.getFirst().meaning()).position();
        boolean asked = wins.isEmpty() ? ranks.size() == 1 : ranks.isEmpty() || position == 1;
        if (!asked || !frame.measures().isEmpty() || frame.has(Cue.DIFFERENCE)) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.values().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(wins);
        slots.use(ranks);
        slots.use(frame.parties());
        slots.use(frame.cues(Cue.WHEN));
        return slots.places().size() != 1
                ? Draft.NONE
                : Plans.query(
                        frame,
                        slots,
                        Plans.named(slots),
                        List.of(),
                        WinnerKind.asking(frame, Operation.Winner.at(position)));
    }
}
