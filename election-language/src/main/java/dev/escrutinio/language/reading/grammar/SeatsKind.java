package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Amount;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The allocation of a constituency's seats, real or what-if.
final class SeatsKind implements QuestionKind {

    /// Per cent of the valid votes, LOREG art. 163.1.
    private static final double LAW = 3;

    /// «si hubiera habido uno más»: what the next seat is.
    private static final String ONE_MORE = "(?iu)si .* (uno|una|otro|otra)( m[aá]s)?";

    private static final Set<String> TOLD = Set.of("votes", "seats", "support", "parties_with_seats");

    private static final Reason NATIONWIDE = new Reason(
            "barrier_not_available",
            "La barrera se aplica en cada circunscripción: no se calcula el reparto con una barrera de toda España ni de"
                    + " una comunidad. Pregunte por otra barrera en cada circunscripción.",
            List.of(),
            null);
    private static final String NATIONAL =
            "(?iu)(a (nivel|escala) |en el [aá]mbito )?(nacional|nacionales|estatal|estatales|auton[oó]mic[oa]s?|regional(es)?)";

    @Override
    public Draft read(Frame frame) {
        @Nullable SeatStep step = SeatStep.in(frame);
        Supposition supposed = step == null ? Supposition.in(frame) : Supposition.ofNothing();
        boolean whatIf = frame.has(Cue.SINGLE) || frame.has(Cue.BARRIER) || supposed.counterfactual() || step != null;
        boolean following = frame.has(Cue.NEXT_SEAT) && frame.parties().isEmpty();
        boolean last = frame.has(Cue.LAST_SEAT) || (following && !whatIf);
        boolean told = frame.measures().stream()
                .allMatch(item -> TOLD.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        if (!told
                || votesBeside(frame)
                || votesAsked(frame, last)
                || !(whatIf || last || all(frame))
                || !constituency(frame, whatIf)) {
            return Draft.NONE;
        }
        if (frame.has(Cue.SINGLE) && frame.places().size() > 1) {
            return Draft.NONE;
        }
        if (step != null && (frame.has(Cue.SINGLE) || frame.has(Cue.FALL) || frame.has(Cue.TOGETHER))) {
            return Draft.NONE;
        }
        if (nationwide(frame)) {
            return new Draft.Impossible(NATIONWIDE);
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().ofSeats().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(frame.measures());
        slots.use(frame.levels());
        slots.use(frame.cues(Cue.SINGLE, Cue.BARRIER, Cue.LAST_SEAT, Cue.NEXT_SEAT, Cue.ALLOCATION, Cue.RESULTS));
        if (following) {
            useOfNext(frame, slots);
        }
        if (last && frame.parties().isEmpty()) {
            // «¿quién perdió el último escaño?»: the one that came next.
            slots.use(frame.cues(Cue.FALL, Cue.WIN).stream()
                    .filter(item -> item.like("(?iu)(perd|gan)(i[oó]|[oó]|ieron|aron)"))
                    .toList());
        }
        if (whatIf) {
            slots.use(frame.cues(Cue.SUPPOSED, Cue.TOGETHER).stream()
                    .filter(item -> !item.like(ONE_MORE))
                    .toList());
            slots.use(supposed.numbers());
            // «habría ganado dos escaños» is what it would have obtained.
            slots.use(frame.cues(Cue.WIN).stream()
                    .filter(item -> item.like("(?iu)gana(do|r|r[ií]an?|ran?|sen?)"))
                    .toList());
        }
        @Nullable Integer number = step == null ? null : stepped(frame, slots, step);
        if (step != null && number == null) {
            return Draft.NONE;
        }
        boolean next = step != null && step.by() == 1;
        if (next) {
            slots.use(frame.cues(Cue.WHO));
        }
        if (!supposed.real().isEmpty() && !real(frame, supposed, slots)) {
            return Draft.NONE;
        }
        if (!whatIf) {
            slots.use(told(frame, slots));
        }
        if (whatIf && frame.measures().isEmpty() && frame.cues(Cue.ALLOCATION).isEmpty()) {
            slots.assume("se da el reparto de escaños");
        }
        List<String> merged = supposed.merged();
        Operation operation = new Operation.Seats(
                whatIf ? threshold(frame, slots) : null,
                number != null ? number : whatIf ? number(frame, supposed, slots) : null,
                merged.isEmpty() ? List.of() : List.of(merged),
                frame.has(Cue.SINGLE),
                last || next);
        List<Measure> measures = slots.parties().stream()
                .filter(party -> !merged.contains(party))
                .map(party -> Measure.of("seats", party))
                .toList();
        return Plans.query(frame, slots, Plans.named(slots), measures, operation);
    }

    /// «¿quién se habría llevado el siguiente escaño?», «¿cuántos votos le faltaron al siguiente?»: who came next, and
    /// how
    /// far away, is told with the last seat.
    private static void useOfNext(Frame frame, Slots slots) {
        slots.use(frame.cues(Cue.WHO, Cue.TAKE));
        slots.use(frame.cues(Cue.SUPPOSED).stream()
                .filter(item -> item.like("(?iu)habr[ií]an?|ser[ií]an?|" + ONE_MORE))
                .toList());
        slots.use(DifferenceKind.lacked(frame) ? frame.cues(Cue.DIFFERENCE) : List.of());
    }

    /// «un escaño más»: than were really elected in the only place; null where there is no such number.
    private static @Nullable Integer stepped(Frame frame, Slots slots, SeatStep step) {
        if (slots.places().size() != 1 || slots.elections().size() != 1) {
            return null;
        }
        slots.use(step.items());
        return frame.context()
                .catalog()
                .election(slots.firstElection())
                .map(election -> election.seats().get(slots.places().getFirst()))
                .map(seats -> seats + step.by())
                .filter(seats -> seats > 0)
                .orElse(null);
    }

    /// «barrera nacional del 3 %», «barrera del 3 % nacional»: the law's holds in a constituency.
    private static boolean nationwide(Frame frame) {
        List<Item> items = frame.items();
        return frame.has(Cue.BARRIER)
                && frame.all(item -> item.like(NATIONAL)).stream().anyMatch(item -> {
                    int at = items.indexOf(item);
                    int before = at - 1;
                    while (before >= 0
                            && items.get(before).soft()
                            && !(items.get(before).meaning() instanceof Meaning.Mark)) {
                        before--;
                    }
                    return before >= 0
                            && (items.get(before).cue(Cue.BARRIER)
                                    || items.get(before).meaning() instanceof Amount);
                });
    }

    /// «¿cuántos votos fueron a partidos sin escaño?» asks for votes; of the last seat they tell how it was won.
    private static boolean votesAsked(Frame frame, boolean last) {
        List<Item> items = frame.items();
        boolean none = frame.measures().stream()
                .anyMatch(item -> item.measure("seats") && item.like("(?iu)(sin|ning[uú]n|ni un)\\s.*"));
        return none
                || (!last
                        && frame.measures().stream()
                                .filter(item -> item.measure("votes"))
                                .anyMatch(item -> item.like("(?iu)cu[aá]ntos votos.*")
                                        || (items.indexOf(item) > 0
                                                && items.get(items.indexOf(item) - 1)
                                                        .cue(Cue.HOW_MANY))));
    }

    /// «partidos con escaño y votos de cada uno»: a table of its own.
    private static boolean votesBeside(Frame frame) {
        List<Item> items = frame.items();
        return frame.measures().stream().filter(item -> item.measure("votes")).anyMatch(item -> {
            int at = items.indexOf(item);
            return at > 0 && items.get(at - 1).link(Link.Y);
        });
    }

    /// «si la circunscripción tuviera 40 diputados» speaks of the place that is named; any other level of more.
    private static boolean constituency(Frame frame, boolean whatIf) {
        return frame.levels().isEmpty()
                || (whatIf && frame.levels().stream().allMatch(item -> everyOne(frame, item)))
                || (whatIf
                        && frame.places().size() == 1
                        && frame.levels().stream().allMatch(item -> item.like("(?iu)circunscripci[oó]n|provincia")));
    }

    /// «en cada provincia», «en todas las circunscripciones»: seats are allotted so, whoever stands.
    private static boolean everyOne(Frame frame, Item level) {
        boolean plural = ((Meaning.LevelNamed) level.meaning()).plural();
        int here = frame.position(level);
        boolean article = here > 1 && plural && frame.items().get(here - 1).like("(?iu)l[oa]s");
        int at = article ? here - 1 : here;
        return level.like("(?iu)(circunscripci[oó]n|provincia)(e?s)?( electoral(es)?)?")
                && at > 0
                && (SetLevel.each(frame.items().get(at - 1))
                        || (plural && frame.items().get(at - 1).link(Link.POR)));
    }

    /// Whether the seats of all parties are asked for.
    private static boolean all(Frame frame) {
        boolean seats = frame.measures().stream().anyMatch(item -> item.measure("seats"));
        boolean allocated =
                frame.cues(Cue.ALLOCATION).stream().anyMatch(item -> item.like("(?iu).*(esca[nñ]o|diputad|hondt).*"));
        boolean listed = frame.measures().stream()
                .filter(item -> item.measure("parties_with_seats"))
                .anyMatch(item -> !frame.has(Cue.HOW_MANY) || named(frame, item));
        return ((seats || listed) && frame.parties().isEmpty()) || (frame.has(Cue.ALLOCATION) && (seats || allocated));
    }

    /// «¿qué partidos sacaron escaño y cuántos cada uno?»: which ones, not how many there are.
    private static boolean named(Frame frame, Item parties) {
        int at = frame.position(parties);
        return parties.like("(?iu)(qu[eé]|cu[aá]les) .*")
                || (at > 0
                        && frame.items().get(at - 1).cue(Cue.WHICH)
                        && frame.items().get(at - 1).like("(?iu)qu[eé]|cu[aá]les"));
    }

    private static @Nullable Double threshold(Frame frame, Slots slots) {
        if (frame.cues(Cue.BARRIER).stream().anyMatch(item -> item.like("(?iu)(sin|si no|no) .*"))) {
            return 0.0;
        }
        List<Item> amounts = new ArrayList<>(frame.all(item ->
                item.meaning() instanceof Amount amount && amount.unit() == Unit.PERCENT && frame.has(Cue.BARRIER)));
        withoutTheLaws(frame, slots, amounts);
        slots.use(amounts.size() == 1 ? amounts : List.of());
        return amounts.size() == 1 ? ((Amount) amounts.getFirst().meaning()).value() : null;
    }

    /// «el 5 % en vez del 3 %»: the law's own is no other one.
    private static void withoutTheLaws(Frame frame, Slots slots, List<Item> amounts) {
        List<Item> instead = frame.cues(Cue.INSTEAD);
        int next = instead.size() == 1
                ? Items.next(frame.items(), frame.position(instead.getFirst()) + 1)
                : frame.items().size();
        boolean law = next < frame.items().size()
                && frame.items().get(next).meaning() instanceof Amount amount
                && amount.value() == LAW;
        if (law && amounts.remove(frame.items().get(next))) {
            slots.use(frame.items().get(next));
            slots.use(instead);
        }
    }

    /// «40 en lugar de 37»: whether so many are really elected there.
    private static boolean real(Frame frame, Supposition supposed, Slots slots) {
        int told = (int) ((NumberGiven) supposed.real().getFirst().meaning()).value();
        slots.use(supposed.real());
        slots.use(frame.cues(Cue.INSTEAD));
        return slots.places().size() == 1
                && frame.context()
                        .catalog()
                        .election(slots.firstElection())
                        .map(election -> election.seats().get(slots.places().getFirst()))
                        .filter(seats -> seats == told)
                        .isPresent();
    }

    /// «los 48 diputados catalanes»: so many were elected there.
    private static List<Item> told(Frame frame, Slots slots) {
        return frame.all(NumberGiven.class).stream()
                .filter(item -> {
                    int next = Items.next(frame.items(), frame.position(item) + 1);
                    return next < frame.items().size()
                            && frame.items().get(next).measure("seats");
                })
                .filter(item -> slots.places().size() == 1
                        && slots.elections().stream()
                                .allMatch(election ->
                                        elected(frame, election, slots.places().getFirst())
                                                == ((NumberGiven) item.meaning()).value()))
                .toList();
    }

    private static int elected(Frame frame, String election, String place) {
        return frame.context().facts().seats(election, place).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static @Nullable Integer number(Frame frame, Supposition supposed, Slots slots) {
        List<Item> numbers = frame.has(Cue.SINGLE) ? frame.all(NumberGiven.class) : supposed.numbers();
        slots.use(numbers.size() == 1 ? numbers : List.of());
        return numbers.size() == 1 ? (int) ((NumberGiven) numbers.getFirst().meaning()).value() : null;
    }
}
